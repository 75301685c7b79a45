import type { Role } from '@inbox/contracts/identity/roles';
import type { Availability, OperatorEvent } from '@inbox/contracts/operations/operator.events';
import { known } from '../runner/known.js';
import { readModel, type Positioned } from '../runner/read-model.js';

interface OperatorRow extends Positioned {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly status: Availability;
}

/** Who is in the team, in which role, and who is there? */
export const operatorDirectory = readModel<OperatorRow, OperatorEvent>({
  name: 'operator_directory',
  version: 1,
  table: {
    columns: {
      id: 'uuid not null',
      name: 'text not null',
      role: 'text not null',
      status: `text not null default 'OFFLINE'`,
      position: 'bigint not null',
    },
    primaryKey: ['id'],
    indexes: [],
  },
  key: ({ data }) => data.operatorId,
  on: {
    OperatorRegistered: (row, { data }) => ({
      id: data.operatorId,
      name: data.name,
      role: data.role,
      status: row?.status ?? 'OFFLINE',
    }),
    AvailabilityDeclared: (row, event) => ({ ...known(row, event), status: event.data.availability }),
  },
});
