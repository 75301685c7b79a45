import type { MetricGroup } from '@inbox/contracts/analytics/analytics.views';
import type { MetricId, Split } from '@inbox/contracts/analytics/metric';
import { grouped, isTime, Parameters, within, type Filters, type Source } from './narrowing.js';
import type { Period } from './period.js';
import type { Look } from './reports.js';
import { preferringRollups } from './rolled-up.js';
import { begunConversations, begunCycles, raisedEscalations, resolvedCycles, spansOf } from './sources.js';

/** What a figure is asked for: over which period, whose, split by what. */
export interface Question {
  readonly period: Period;
  readonly filters: Filters;
  readonly by: Split | undefined;
  /** The instant of asking, RFC 3339: what is not old enough yet stays out of M12 and M13. */
  readonly now: string;
}

/** The figures of one group as SQL gives them; `whole` marks all groups together. */
export interface Found extends Partial<Omit<MetricGroup, 'key' | 'name'>> {
  readonly key: string | null;
  readonly whole: boolean;
}

/** How a figure is read: its groups and, among them, the whole. */
export type Figure = (look: Look, question: Question) => Promise<Found[]>;

/** Reads aggregates of a source's rows: for each group of the split, and for all together. */
const aggregates =
  (source: Source, what: (given: (value: unknown) => string, question: Question) => string): Figure =>
  (look, question) => {
    const { values, given } = new Parameters();
    const { period, filters, by } = question;
    const rows = `from ${source.table} ${within(source, period, filters, given)}`;
    if (by === undefined) return look.rows(`select null as key, true as whole, ${what(given, question)} ${rows}`, values);
    const { group, nameOf } = grouped(source, period, by, given);
    const sql = `select ${nameOf('part')} as key, grouping(part) = 1 as whole, ${what(given, question)}
      from (select *, ${group} as part ${rows}) r group by grouping sets ((), (part))`;
    return look.rows(sql, values);
  };

/** Mean and percentiles by nearest rank, of the values that count. */
const spread = `count(*) filter (where counts)::int as n, sum(value) filter (where counts) / nullif(count(*) filter (where counts), 0) as mean,
  (percentile_disc(0.5) within group (order by value) filter (where counts)) as p50,
  (percentile_disc(0.9) within group (order by value) filter (where counts)) as p90`;

const span = (metric: MetricId): Figure =>
  preferringRollups(
    metric,
    aggregates(spansOf(metric), () => spread),
  );

const handleTime = preferringRollups(
  'M7',
  aggregates(spansOf('M7'), () => `${spread}, count(*) filter (where not counts)::int as unanswered`),
);

/** Figures of two sources put together, group by group. */
const merged = (one: readonly Found[], other: readonly Found[]): Found[] => {
  const groups = new Map<string, Found>();
  for (const found of [...one, ...other]) {
    const name = JSON.stringify([found.key, found.whole]);
    groups.set(name, { ...groups.get(name), ...found });
  }
  return [...groups.values()];
};

const unanswered = aggregates(begunCycles, () => 'count(*) filter (where not answered)::int as unanswered');

/** Only escalations that were reopened can stand there twice: telling apart the others would sort all. */
const once = 'ordinal = 0 and reopened_at is null';
const resolutions = aggregates(
  resolvedCycles,
  () => `count(*)::int as n,
    (count(*) filter (where ${once}) + count(distinct escalation_id) filter (where not (${once})))::int as "unique"`,
);

/** A share of the resolutions that are at least so old when it is asked. @param age how long what decides it can take, as SQL */
const shareOf = (age: string, part: string): Figure =>
  aggregates(resolvedCycles, (given, { now }) => {
    const old = `resolved_at <= ${given(now)}::timestamptz - ${age}`;
    return `count(*) filter (where ${old})::int as n, count(*) filter (where ${old} and ${part})::int as part`;
  });

const reopenings = shareOf(`interval '7 days'`, `reopened_at <= resolved_at + interval '7 days'`);
const oneTouch = shareOf(`interval '72 hours'`, `replies = 1 and not coalesce(reopened_at <= resolved_at + interval '72 hours', false)`);

const conversations = aggregates(begunConversations, () => 'count(*)::int as n');
const escalated = aggregates(raisedEscalations, () => 'count(*)::int as part');

/** A conversation has no priority and no trigger: split or narrowed by those, escalations are a share of all conversations. */
const escalationRate: Figure = async (look, question) => {
  const { by } = question;
  const all = await conversations(look, { ...question, filters: {}, by: by !== undefined && isTime(by) ? by : undefined });
  const parts = await escalated(look, question);
  if (by !== undefined && isTime(by)) return merged(all, parts);
  const n = all[0]?.n ?? 0;
  return parts.map((part) => ({ ...part, n }));
};

/** How each figure over a period is read; M10 is read at instants. */
export const figures: Readonly<Partial<Record<MetricId, Figure>>> = {
  M1: span('M1'),
  M2: async (look, question) => merged(await span('M2')(look, question), await unanswered(look, question)),
  M3: span('M3'),
  M4: span('M4'),
  M5: span('M5'),
  M6: span('M6'),
  M7: handleTime,
  M11: resolutions,
  M12: reopenings,
  M13: oneTouch,
  M14: escalationRate,
};
