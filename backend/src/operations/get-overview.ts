import type { Priority } from '@inbox/contracts/escalation/escalation.events';
import type { InboxItem } from '@inbox/contracts/escalation/escalation.views';
import type { FloorHour, OpenByStatus, OperatorLoad, OverviewView } from '@inbox/contracts/operations/floor.views';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { GetInboxList } from '../escalation/get-inbox-list.js';
import { instant, ReadModels, reflected } from '../reading/read-models.js';

/** How does the whole floor stand? Answered from counters: it takes as long with a million escalations as with none. */
export class GetOverview extends Query<OverviewView> {
  constructor(
    readonly reader: string,
    readonly after: string | undefined,
  ) {
    super();
  }
}

interface LoadRow extends Omit<OperatorLoad, 'operator'> {
  readonly id: string;
  readonly name: string;
}

interface Answer {
  readonly tally: Readonly<Record<string, number>>;
  readonly load: readonly LoadRow[];
  readonly hours: readonly FloorHour[];
  readonly position: string;
}

/** How many escalations are shown of those that wait. */
const shown = 5;
/** How many hours before the present one. */
const before = 11;

const statement = `select ${reflected('inbox_list', 'floor_hour', 'operator_directory')} as position,
    coalesce((select json_object_agg(bucket, n) from read.inbox_tally), '{}') as tally,
    (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'status', o.status, 'capacity', o.capacity, 'held', coalesce(t.n, 0))
        order by lower(o.name), o.id), '[]')
      from read.operator_directory o left join read.inbox_tally t on t.bucket = 'owner:' || o.id
      where (o.active and o.role in ('operator', 'manager', 'admin', 'platform-admin')) or t.n > 0) as load,
    (select json_agg(json_build_object('at', hour, 'raised', coalesce(h.raised, 0), 'reopened', coalesce(h.reopened, 0),
        'resolved', coalesce(h.resolved, 0)) order by hour)
      from generate_series(date_trunc('hour', now(), 'UTC') - ${String(before)} * interval '1 hour', date_trunc('hour', now(), 'UTC'), interval '1 hour') hour
      left join read.floor_hour h using (hour)) as hours`;

@QueryHandler(GetOverview)
export class GetOverviewHandler implements IQueryHandler<GetOverview> {
  constructor(
    private readonly reads: ReadModels,
    private readonly queries: QueryBus,
  ) {}

  async execute({ reader, after }: GetOverview): Promise<OverviewView> {
    const [answer] = await this.reads.rows<Answer>(statement, [], after);
    const waiting = await this.queries.execute(new GetInboxList({ section: 'all', status: 'OPEN', sort: 'waiting', limit: shown }, reader));

    return overviewOf(answer ?? { tally: {}, load: [], hours: [], position: '0' }, waiting.items, this.reads.stale);
  }
}

/** @param tally how many escalations stand in each bucket of `read.inbox_tally` */
export const overviewOf = (
  { tally, load, hours, position }: Answer,
  waitingLongest: readonly InboxItem[],
  stale: boolean,
): OverviewView => {
  const [URGENT, HIGH, MEDIUM, LOW] = [openOf(tally, 'URGENT'), openOf(tally, 'HIGH'), openOf(tally, 'MEDIUM'), openOf(tally, 'LOW')];
  return {
    pending: tally.unclaimed ?? 0,
    urgent: tally.urgent ?? 0,
    active: tally.active ?? 0,
    snoozed: URGENT.snoozed + HIGH.snoozed + MEDIUM.snoozed + LOW.snoozed,
    unansweredQuestions: null,
    byPriority: { URGENT, HIGH, MEDIUM, LOW },
    waitingLongest,
    load: load.map(({ id, name, ...rest }) => ({ operator: { id, name }, ...rest })),
    hours: hours.map((hour) => ({ ...hour, at: instant(hour.at) })),
    position,
    stale,
  };
};

const openOf = (tally: Readonly<Record<string, number>>, priority: Priority): OpenByStatus => ({
  unclaimed: tally[`${priority}:UNCLAIMED`] ?? 0,
  claimed: tally[`${priority}:CLAIMED`] ?? 0,
  snoozed: tally[`${priority}:SNOOZED`] ?? 0,
});
