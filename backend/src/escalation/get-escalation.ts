import type { Resolution } from '@inbox/contracts/escalation/escalation.events';
import type { EscalationView, ResolutionView } from '@inbox/contracts/escalation/escalation.views';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Refusal } from '../http/refusal.js';
import { instant, instantOrNull, ReadModels } from '../reading/read-models.js';
import { inboxColumns, inboxJoins, toInboxItem, type InboxRow } from './inbox-rows.js';

/** Everything about one escalation but its thread. */
export class GetEscalation extends Query<EscalationView> {
  constructor(
    readonly escalationId: string,
    readonly reader: string,
    readonly after: string | undefined,
  ) {
    super();
  }
}

export interface EscalationRow extends InboxRow {
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
  readonly resolver_name: string | null;
}

/** The columns and joins that make an EscalationRow of `l`. @param reader see `inboxJoins` */
export const escalationSelect = (reader: string): string => `select ${inboxColumns}, e.reason, e.confidence, e.threshold, e.rule,
    e.previous_escalation_id, e.resolution, e.notes, e.duplicate_of, e.referred_to, e.resolved_at, e.resolved_by, r.name as resolver_name
  from read.inbox_list l ${inboxJoins(reader)}
  left join read.escalation_card e on e.id = l.id
  left join read.operator_directory r on r.id = e.resolved_by`;

@QueryHandler(GetEscalation)
export class GetEscalationHandler implements IQueryHandler<GetEscalation> {
  constructor(private readonly reads: ReadModels) {}

  async execute({ escalationId, reader, after }: GetEscalation): Promise<EscalationView> {
    const [row] = await this.reads.rows<EscalationRow>(`${escalationSelect('$2')} where l.id = $1`, [escalationId, reader], after);
    if (row === undefined) throw new Refusal('NOT_FOUND', 'There is no such escalation.');

    return toEscalationView(row, true, this.reads.stale);
  }
}

/** @param reader see `toInboxItem`. @param stale true while the event log is away */
export const toEscalationView = (row: EscalationRow, reader: boolean, stale: boolean): EscalationView => ({
  ...toInboxItem(row, reader),
  context: {
    trigger: row.trigger,
    reason: row.reason,
    confidence: row.confidence,
    threshold: row.threshold,
    rule: row.rule,
    previousEscalationId: row.previous_escalation_id,
  },
  resolution: resolutionOf(row),
  claimedAt: instantOrNull(row.claimed_at),
  revision: row.revision,
  stale,
});

const resolutionOf = (row: EscalationRow): ResolutionView | null =>
  row.resolution === null || row.resolved_at === null || row.resolved_by === null
    ? null
    : {
        type: row.resolution,
        notes: row.notes,
        duplicateOf: row.duplicate_of,
        referredTo: row.referred_to,
        at: instant(row.resolved_at),
        by: { id: row.resolved_by, name: row.resolver_name ?? 'Unknown operator' },
      };
