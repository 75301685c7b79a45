import type { DraftKept, ThreadSeen } from '@inbox/contracts/escalation/desk.events';
import type { ReplySent } from '@inbox/contracts/escalation/escalation.events';
import { readModel, type Positioned, type Unplaced } from '../runner/read-model.js';

interface DeskRow extends Positioned {
  readonly escalation_id: string;
  readonly operator_id: string;
  readonly draft: string;
  readonly draft_at: string | null;
  /** The number of the last message that was on the operator's screen. */
  readonly seen: number;
}

interface Place {
  readonly escalationId: string;
  readonly operatorId: string;
}
const empty = ({ escalationId, operatorId }: Place): Unplaced<DeskRow> => ({
  escalation_id: escalationId,
  operator_id: operatorId,
  draft: '',
  draft_at: null,
  seen: 0,
});

/** What has one operator typed for one escalation, and how far has she read? */
export const desk = readModel<DeskRow, DraftKept | ThreadSeen | ReplySent>({
  name: 'desk',
  version: 1,
  table: {
    columns: {
      escalation_id: 'uuid not null',
      operator_id: 'uuid not null',
      draft: `text not null default ''`,
      draft_at: 'timestamptz',
      seen: 'int not null default 0',
      position: 'bigint not null',
    },
    primaryKey: ['escalation_id', 'operator_id'],
    indexes: [],
  },
  key: ({ data }) => [data.escalationId, data.operatorId],
  on: {
    DraftKept: (row, { data, at }) => ({ ...(row ?? empty(data)), draft: data.text, draft_at: data.text === '' ? null : at }),
    ThreadSeen: (row, { data }) => {
      const before = row ?? empty(data);
      return row !== null && data.number <= row.seen ? row : { ...before, seen: Math.max(before.seen, data.number) };
    },
    ReplySent: (row, { data }) => {
      const before = row ?? empty(data);
      return { ...before, draft: '', draft_at: null, seen: Math.max(before.seen, data.lastSeen) };
    },
  },
});
