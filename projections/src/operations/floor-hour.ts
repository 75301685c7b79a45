import type { EscalationRaised, EscalationReopened, EscalationResolved } from '@inbox/contracts/escalation/escalation.events';
import { readModel, type Positioned } from '../runner/read-model.js';

interface HourRow extends Positioned {
  /** The beginning of an hour, UTC. */
  readonly hour: string;
  readonly raised: number;
  readonly reopened: number;
  readonly resolved: number;
}

const hourOf = (at: string): string => `${new Date(at).toISOString().slice(0, 13)}:00:00.000Z`;
const fresh = (at: string) => ({ hour: hourOf(at), raised: 0, reopened: 0, resolved: 0 });

/** How many escalations came and went in each hour? One row for each hour in which something did. */
export const floorHour = readModel<HourRow, EscalationRaised | EscalationReopened | EscalationResolved>({
  name: 'floor_hour',
  version: 1,
  table: {
    columns: {
      hour: 'timestamptz not null',
      raised: 'int not null',
      reopened: 'int not null',
      resolved: 'int not null',
      position: 'bigint not null',
    },
    primaryKey: ['hour'],
    indexes: [],
  },
  key: ({ at }) => hourOf(at),
  on: {
    EscalationRaised: (row, { at }) => ({ ...(row ?? fresh(at)), raised: (row?.raised ?? 0) + 1 }),
    EscalationReopened: (row, { at }) => ({ ...(row ?? fresh(at)), reopened: (row?.reopened ?? 0) + 1 }),
    EscalationResolved: (row, { at }) => ({ ...(row ?? fresh(at)), resolved: (row?.resolved ?? 0) + 1 }),
  },
});
