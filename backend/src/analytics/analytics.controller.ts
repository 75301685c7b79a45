import { metricParameter, metricQuery, type MetricQuery } from '@inbox/contracts/analytics/analytics.requests';
import type { MetricView } from '@inbox/contracts/analytics/analytics.views';
import type { MetricId } from '@inbox/contracts/analytics/metric';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetMetric } from './get-metric.js';

@Controller('api/analytics')
export class AnalyticsController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':metric')
  metric(
    @Param('metric', { schema: metricParameter }) metric: MetricId,
    @Query({ schema: metricQuery }) query: MetricQuery,
  ): Promise<MetricView> {
    return this.queries.execute(new GetMetric(metric, query));
  }
}
