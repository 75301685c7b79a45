import type {
  EscalationRaised,
  EscalationReopened,
  EscalationResolved,
  Resolution,
  Trigger,
} from '@inbox/contracts/escalation/escalation.events';
import { known } from '../runner/known.js';
import { readModel, type Positioned } from '../runner/read-model.js';

interface CardRow extends Positioned {
  readonly id: string;
  readonly trigger: Trigger;
  readonly reason: string | null;
  readonly confidence: number | null;
  readonly threshold: number | null;
  readonly rule: string | null;
  readonly previous_escalation_id: string | null;
  readonly resolution: Resolution | null;
  readonly notes: string | null;
  readonly duplicate_of: string | null;
  readonly referred_to: string | null;
  readonly resolved_at: string | null;
  readonly resolved_by: string | null;
}

const unresolved = { resolution: null, notes: null, duplicate_of: null, referred_to: null, resolved_at: null, resolved_by: null };

/** Why was this escalation raised, and how was it resolved? */
export const escalationCard = readModel<CardRow, EscalationRaised | EscalationResolved | EscalationReopened>({
  name: 'escalation_card',
  version: 1,
  table: {
    columns: {
      id: 'uuid not null',
      trigger: 'text not null',
      reason: 'text',
      confidence: 'double precision',
      threshold: 'double precision',
      rule: 'text',
      previous_escalation_id: 'uuid',
      resolution: 'text',
      notes: 'text',
      duplicate_of: 'uuid',
      referred_to: 'text',
      resolved_at: 'timestamptz',
      resolved_by: 'uuid',
      position: 'bigint not null',
    },
    primaryKey: ['id'],
    indexes: [],
  },
  key: ({ data }) => data.escalationId,
  on: {
    EscalationRaised: (_, { data }) => ({
      id: data.escalationId,
      trigger: data.trigger,
      reason: data.reason,
      confidence: data.confidence,
      threshold: data.threshold,
      rule: data.rule,
      previous_escalation_id: data.previousEscalationId,
      ...unresolved,
    }),
    EscalationResolved: (row, event) => ({
      ...known(row, event),
      resolution: event.data.resolution,
      notes: event.data.notes,
      duplicate_of: event.data.duplicateOf,
      referred_to: event.data.referredTo,
      resolved_at: event.at,
      resolved_by: event.data.operatorId,
    }),
    EscalationReopened: (row, event) => ({ ...known(row, event), ...unresolved }),
  },
});
