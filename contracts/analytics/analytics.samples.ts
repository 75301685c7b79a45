import { id, minute } from '../recorded.samples.js';
import type { MetricsExported } from './analytics.events.js';

export const metricsExported = (over: Partial<MetricsExported['data']> = {}): MetricsExported => ({
  type: 'MetricsExported',
  data: {
    exportId: id('export'),
    format: 'csv',
    from: minute(0),
    to: minute(60),
    zone: 'UTC',
    operatorId: null,
    teamId: null,
    priority: null,
    trigger: null,
    resolution: null,
    rows: 12,
    ...over,
  },
});
