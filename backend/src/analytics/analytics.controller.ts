import {
  backlogQuery,
  evidenceQuery,
  explainQuery,
  exportQuery,
  metricParameter,
  metricQuery,
  periodQuery,
  type BacklogQuery,
  type EvidenceQuery,
  type ExplainQuery,
  type ExportQuery,
  type MetricQuery,
  type PeriodQuery,
} from '@inbox/contracts/analytics/analytics.requests';
import type { BacklogView, DistributionView, EvidenceView, ExplainView, MetricView } from '@inbox/contracts/analytics/analytics.views';
import type { MetricId } from '@inbox/contracts/analytics/metric';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Response } from 'express';
import type { Cause } from '../event-sourcing/cause.js';
import { PathId } from '../http/path-id.js';
import { Because } from '../identity/caller.js';
import { evidenceLines } from './evidence-file.js';
import { ExplainMetric } from './explain-metric.js';
import { ExplainValue } from './explain-value.js';
import { formats } from './export-format.js';
import { ExportMetrics } from './export-metrics.js';
import { GetBacklog } from './get-backlog.js';
import { GetDistribution } from './get-distribution.js';
import { GetMetric } from './get-metric.js';

@Controller('api/analytics')
export class AnalyticsController {
  constructor(private readonly queries: QueryBus) {}

  @Get('export')
  export(@Query({ schema: exportQuery }) query: ExportQuery, @Because() cause: Cause, @Res() response: Response): Promise<void> {
    const begin = (): Response =>
      response.attachment(`escalations-${query.from.slice(0, 10)}.${query.format}`).type(formats[query.format].contentType);
    return this.queries.execute(new ExportMetrics(query, cause, begin));
  }

  @Get('M10/at')
  backlog(@Query({ schema: backlogQuery }) query: BacklogQuery): Promise<BacklogView> {
    return this.queries.execute(new GetBacklog(query));
  }

  @Get(':metric')
  metric(
    @Param('metric', { schema: metricParameter }) metric: MetricId,
    @Query({ schema: metricQuery }) query: MetricQuery,
  ): Promise<MetricView> {
    return this.queries.execute(new GetMetric(metric, query));
  }

  @Get(':metric/distribution')
  distribution(
    @Param('metric', { schema: metricParameter }) metric: MetricId,
    @Query({ schema: periodQuery }) query: PeriodQuery,
  ): Promise<DistributionView> {
    return this.queries.execute(new GetDistribution(metric, query));
  }

  @Get(':metric/explain')
  explain(
    @Param('metric', { schema: metricParameter }) metric: MetricId,
    @Query({ schema: explainQuery }) query: ExplainQuery,
  ): Promise<ExplainView> {
    return this.queries.execute(new ExplainMetric(metric, query));
  }

  @Get(':metric/explain/:id')
  async evidence(
    @Param('metric', { schema: metricParameter }) metric: MetricId,
    @Param('id', new PathId('escalation')) id: string,
    @Query({ schema: evidenceQuery }) { ordinal, format }: EvidenceQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EvidenceView | string> {
    const view = await this.queries.execute(new ExplainValue(metric, id, ordinal));
    if (format === 'json') return view;
    response.attachment(`${metric}-${id}.ndjson`).type(formats.ndjson.contentType);
    return evidenceLines(view);
  }
}
