import { Module } from '@nestjs/common';
import { AnalyticsController } from './analytics.controller.js';
import { GetMetricHandler } from './get-metric.js';
import { GroupNames } from './group-names.js';
import { Reports } from './reports.js';

@Module({ controllers: [AnalyticsController], providers: [Reports, GroupNames, GetMetricHandler] })
export class AnalyticsModule {}
