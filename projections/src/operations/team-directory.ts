import type { TeamEvent } from '@inbox/contracts/operations/team.events';
import { known } from '../runner/known.js';
import { readModel, type Positioned } from '../runner/read-model.js';

interface TeamRow extends Positioned {
  readonly id: string;
  readonly name: string;
  /** A disbanded team keeps its name: what was passed to it is still told. */
  readonly disbanded: boolean;
}

/** Which teams are there, and what is each called? */
export const teamDirectory = readModel<TeamRow, TeamEvent>({
  name: 'team_directory',
  version: 1,
  table: {
    columns: { id: 'uuid not null', name: 'text not null', disbanded: 'boolean not null default false', position: 'bigint not null' },
    primaryKey: ['id'],
    indexes: [],
  },
  key: ({ data }) => data.teamId,
  on: {
    TeamFormed: (_, { data }) => ({ id: data.teamId, name: data.name, disbanded: false }),
    TeamRenamed: (row, event) => ({ ...known(row, event), name: event.data.name }),
    TeamDisbanded: (row, event) => ({ ...known(row, event), disbanded: true }),
  },
});
