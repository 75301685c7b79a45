import { Module } from '@nestjs/common';
import { AnalyticsController } from './analytics.controller.js';
import { ExplainMetricHandler } from './explain-metric.js';
import { ExplainValueHandler } from './explain-value.js';
import { ExportMetricsHandler } from './export-metrics.js';
import { GetBacklogHandler } from './get-backlog.js';
import { GetDistributionHandler } from './get-distribution.js';
import { GetMetricHandler } from './get-metric.js';
import { GroupNames } from './group-names.js';
import { RecordExportHandler } from './record-export.js';
import { Reports } from './reports.js';

@Module({
  controllers: [AnalyticsController],
  providers: [
    Reports,
    GroupNames,
    GetMetricHandler,
    GetDistributionHandler,
    GetBacklogHandler,
    ExplainMetricHandler,
    ExplainValueHandler,
    ExportMetricsHandler,
    RecordExportHandler,
  ],
})
export class AnalyticsModule {}
