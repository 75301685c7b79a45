import type { Role } from '@inbox/contracts/identity/roles';
import type { Availability, OperatorEvent } from '@inbox/contracts/operations/operator.events';
import { known } from '../runner/known.js';
import { readModel, type Positioned } from '../runner/read-model.js';

interface OperatorRow extends Positioned {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly status: Availability;
  readonly capacity: number | null;
  readonly team_id: string | null;
  /** False once the person was deactivated. */
  readonly active: boolean;
}

/** Who is in the team, in which role, and who is there? */
export const operatorDirectory = readModel<OperatorRow, OperatorEvent>({
  name: 'operator_directory',
  version: 2,
  table: {
    columns: {
      id: 'uuid not null',
      name: 'text not null',
      role: 'text not null',
      status: `text not null default 'OFFLINE'`,
      capacity: 'int',
      team_id: 'uuid',
      active: 'boolean not null default true',
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
      capacity: row?.capacity ?? null,
      team_id: row?.team_id ?? null,
      active: row?.active ?? true,
    }),
    AvailabilityDeclared: (row, event) => ({ ...known(row, event), status: event.data.availability }),
    RoleGiven: (row, event) => ({ ...known(row, event), role: event.data.role }),
    CapacitySet: (row, event) => ({ ...known(row, event), capacity: event.data.capacity }),
    OperatorPlaced: (row, event) => ({ ...known(row, event), team_id: event.data.teamId }),
    OperatorDeactivated: (row, event) => ({ ...known(row, event), active: false, status: 'OFFLINE' }),
    OperatorReactivated: (row, event) => ({ ...known(row, event), active: true }),
  },
});
