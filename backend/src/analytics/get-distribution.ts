import type { PeriodQuery } from '@inbox/contracts/analytics/analytics.requests';
import type { DistributionView } from '@inbox/contracts/analytics/analytics.views';
import { metricDefinitions, type MetricId } from '@inbox/contracts/analytics/metric';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Refusal } from '../http/refusal.js';
import { Parameters, within } from './narrowing.js';
import { periodOf } from './period.js';
import { Reports } from './reports.js';
import { spansOf } from './sources.js';
import { refuseUnmeasured } from './unmeasured.js';

/** How the values of a figure spread: how many of them are how long. */
export class GetDistribution extends Query<DistributionView> {
  constructor(
    readonly metric: MetricId,
    readonly query: PeriodQuery,
  ) {
    super();
  }
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
/** Where bins begin, in milliseconds: even steps for the eye where most values lie, wider ones in the tail. */
const edges = [0, 30 * second]
  .concat([1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 45].map((minutes) => minutes * minute))
  .concat([1, 1.5, 2, 3, 4, 6, 8, 12, 24, 48, 72, 168].map((hours) => hours * hour));

interface Bin extends Record<string, unknown> {
  readonly bin: number;
  readonly n: number;
}

@QueryHandler(GetDistribution)
export class GetDistributionHandler implements IQueryHandler<GetDistribution> {
  constructor(private readonly reports: Reports) {}

  async execute({ metric, query }: GetDistribution): Promise<DistributionView> {
    refuseUnmeasured(metric);
    if (metricDefinitions[metric].unit !== 'milliseconds') throw new Refusal('INVALID', 'Only spans of time have a distribution.');
    const { values, given } = new Parameters();
    const where = within(spansOf(metric), periodOf(query), query, given);
    const sql = `select width_bucket(value, ${given(edges)}::float8[]) as bin, count(*)::int as n from read.measured ${where} and counts group by 1`;
    return this.reports.look(query.after, async (look) => {
      const found = new Map((await look.rows<Bin>(sql, values)).map(({ bin, n }) => [bin, n]));
      const bins = edges.map((from, index) => ({ from, to: edges[index + 1] ?? null, n: found.get(index + 1) ?? 0 }));

      return { metric, definitionVersion: metricDefinitions[metric].version, bins, position: look.position };
    });
  }
}
