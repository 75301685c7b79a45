import type { MetricQuery } from '@inbox/contracts/analytics/analytics.requests';
import type { MetricView } from '@inbox/contracts/analytics/analytics.views';
import { metricDefinitions, type MetricId } from '@inbox/contracts/analytics/metric';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { backlogOver } from './backlog.js';
import { figures } from './figures.js';
import { GroupNames } from './group-names.js';
import { groups, total } from './metric-groups.js';
import { periodBefore, periodOf } from './period.js';
import { Reports } from './reports.js';
import { refuseUnmeasured } from './unmeasured.js';

/** One figure over a period: as a whole, and split. */
export class GetMetric extends Query<MetricView> {
  constructor(
    readonly metric: MetricId,
    readonly query: MetricQuery,
  ) {
    super();
  }
}

@QueryHandler(GetMetric)
export class GetMetricHandler implements IQueryHandler<GetMetric> {
  constructor(
    private readonly reports: Reports,
    private readonly names: GroupNames,
  ) {}

  async execute({ metric, query }: GetMetric): Promise<MetricView> {
    refuseUnmeasured(metric);
    const { by, compare, after } = query;
    const { unit, version } = metricDefinitions[metric];
    const figure = figures[metric] ?? backlogOver;
    const asked = { period: periodOf(query), filters: query, now: new Date().toISOString() };
    const names = await this.names.of(by);
    return this.reports.look(after, async (look) => {
      const found = await figure(look, { ...asked, by });
      const before = compare === 'true' ? await figure(look, { ...asked, period: periodBefore(query), by: undefined }) : null;

      return {
        metric,
        definitionVersion: version,
        unit,
        ...asked.period,
        by: by ?? null,
        total: total(unit, found),
        before: before && total(unit, before),
        groups: groups(unit, { by, period: asked.period }, found, names),
        position: look.position,
      };
    });
  }
}
