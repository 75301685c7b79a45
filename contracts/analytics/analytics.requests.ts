import * as z from 'zod';
import { priorities, resolutions, triggers } from '../escalation/escalation.events.js';
import { metricIds, splits } from './metric.js';

const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return !/^[+-]/.test(zone);
  } catch {
    return false;
  }
};

/** An IANA zone, never an offset: only a zone knows when its clocks change. */
export const zone = z.string().max(64).refine(isZone, 'Name a time zone as Europe/Berlin.');

const time = z.union([z.iso.datetime({ offset: true }), z.iso.date()], {
  error: 'A time is written as 2026-11-22T09:30:00.000Z, a local day as 2026-11-22.',
});
const position = z.string().regex(/^\d{1,20}$/, 'A position is written in digits, as an answer gave it.');

export const metricParameter = z.enum(metricIds, 'There is no such figure: they are called M1 to M14.');

/** What every figure is asked with: a half-open period, given as instants or as days of the zone, and whose values count. */
export const periodQuery = z.object({
  from: time,
  to: time,
  zone: zone.default('UTC'),
  operatorId: z.optional(z.uuid()),
  teamId: z.optional(z.uuid()),
  priority: z.optional(z.enum(priorities)),
  trigger: z.optional(z.enum(triggers)),
  resolution: z.optional(z.enum(resolutions)),
  after: z.optional(position),
});
export type PeriodQuery = z.infer<typeof periodQuery>;

export const metricQuery = periodQuery.extend({
  by: z.optional(z.enum(splits)),
  /** Beside it the period of the same length before. */
  compare: z.optional(z.enum(['true', 'false'])),
});
export type MetricQuery = z.infer<typeof metricQuery>;

export const explainQuery = periodQuery.extend({
  /** Only the values of one group: with `by`, its key. */
  by: z.optional(z.enum(splits)),
  key: z.optional(z.string().max(64)),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.optional(z.string().max(300)),
});
export type ExplainQuery = z.infer<typeof explainQuery>;

export const evidenceQuery = z.object({
  ordinal: z.coerce.number().int().min(0).default(0),
  format: z.enum(['json', 'ndjson']).default('json'),
});
export type EvidenceQuery = z.infer<typeof evidenceQuery>;

export const backlogQuery = z.object({ at: z.iso.datetime({ offset: true }), after: z.optional(position) });
export type BacklogQuery = z.infer<typeof backlogQuery>;

export const exportQuery = periodQuery.extend({ format: z.enum(['csv', 'ndjson']) });
export type ExportQuery = z.infer<typeof exportQuery>;
