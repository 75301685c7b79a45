import type { Figure, Found, Question } from './figures.js';
import { slices, type TimeSplit } from './local-time.js';
import { filtered, isTime, Parameters, type Filters } from './narrowing.js';
import type { Look } from './reports.js';
import { openCycles, standingSpans } from './sources.js';

/** Whether a stretch of the backlog holds an instant: from its opening on, and no longer at its closing. */
export const standsAt = (instant: string): string => `tstzrange(opened_at, closed_at) @> ${instant}::timestamptz`;

const at = (look: Look, instant: string, { filters, by }: Pick<Question, 'filters' | 'by'>): Promise<Found[]> => {
  const { values, given } = new Parameters();
  const rows = `from read.backlog_span where ${[standsAt(given(instant)), ...filtered(standingSpans, filters, given)].join(' and ')}`;
  const key = by === undefined || isTime(by) ? 'null' : `${standingSpans.columns[by]}::text`;
  const sql = `select key, grouping(key) = 1 as whole, count(*)::int as n from (select ${key} as key ${rows}) r group by grouping sets ((), (key))`;
  return look.rows(sql, values);
};

/** Whether an escalation counts only while it stands in a certain way; otherwise its cycles tell all, and they are fewer. */
const changes = ({ operatorId, teamId, priority }: Filters): boolean =>
  [operatorId, teamId, priority].some((filter) => filter !== undefined);

interface Change {
  readonly slice: number;
  readonly by: number;
}

/**
 * By the conservation of the backlog: what stood open when the first slice began, and from there on what came and what went.
 * An instant belongs to the slice that it ends, since a backlog holds what was raised at its very instant.
 */
const alongTime = async (look: Look, question: Question, by: TimeSplit): Promise<Found[]> => {
  const { period, filters } = question;
  const cut = slices(period, by);
  const { values, given } = new Parameters();
  const source = changes(filters) ? standingSpans : openCycles;
  const bounds = given(cut.bounds);
  const [from, to] = [given(period.from), given(period.to)];
  const conditions = filtered(source, filters, given).map((condition) => ` and ${condition}`);
  const moved = (
    column: string,
    sign: number,
  ): string => `select width_bucket(${column} - interval '1 microsecond', ${bounds}::timestamptz[]) as slice,
    ${sign} as by from ${source.table} where ${column} > ${from} and ${column} <= ${to}${conditions.join('')}`;
  const sql = `select slice, sum(by)::int as by from (${moved(source.at, 1)} union all ${moved(source.until, -1)}) m group by slice`;
  const came = new Map((await look.rows<Change & Record<string, unknown>>(sql, values)).map((change) => [change.slice, change.by]));
  const [start] = await at(look, period.from, { filters, by: undefined });
  let n = start?.n ?? 0;
  return cut.keys.map((key, index) => ({ key, whole: false, n: (n += came.get(index + 1) ?? 0) }));
};

/** The backlog at the end of the period; split by time, at the end of each day or hour. */
export const backlogOver: Figure = async (look, question) => {
  const { by, period } = question;
  const end = await at(look, period.to, question);
  return by !== undefined && isTime(by) ? [...end.filter(({ whole }) => whole), ...(await alongTime(look, question, by))] : end;
};
