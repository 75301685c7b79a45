import type { ResponseTemplateRemoved, ResponseTemplateWritten } from '@inbox/contracts/operations/settings.events';
import { readModel, type Positioned } from '../runner/read-model.js';

interface TemplateRow extends Positioned {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** Null: of all teams. */
  readonly team_id: string | null;
}

/** Which texts can operators insert by `/name`, and of which team is each? */
export const responseTemplate = readModel<TemplateRow, ResponseTemplateWritten | ResponseTemplateRemoved>({
  name: 'response_template',
  version: 1,
  table: {
    columns: { id: 'uuid not null', name: 'text not null', text: 'text not null', team_id: 'uuid', position: 'bigint not null' },
    primaryKey: ['id'],
    indexes: [],
  },
  key: ({ data }) => data.templateId,
  on: {
    ResponseTemplateWritten: (_, { data: { templateId, after } }) => ({
      id: templateId,
      name: after.name,
      text: after.text,
      team_id: after.teamId,
    }),
    ResponseTemplateRemoved: () => null,
  },
});
