import type { ExplainQuery } from '@inbox/contracts/analytics/analytics.requests';
import type { ExplainedValue, ExplainView } from '@inbox/contracts/analytics/analytics.views';
import { metricDefinitions, type MetricId } from '@inbox/contracts/analytics/metric';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import * as z from 'zod';
import { Refusal } from '../http/refusal.js';
import { OperatorNames } from '../reading/operator-names.js';
import { standsAt } from './backlog.js';
import { explained } from './explained.js';
import { filtered, grouped, Parameters, within } from './narrowing.js';
import { periodOf } from './period.js';
import { Reports } from './reports.js';
import { refuseUnmeasured } from './unmeasured.js';

/** The values behind a figure, or behind one of its groups, newest first: which escalations it is made of. */
export class ExplainMetric extends Query<ExplainView> {
  constructor(
    readonly metric: MetricId,
    readonly query: ExplainQuery,
  ) {
    super();
  }
}

interface Row extends Record<string, unknown> {
  readonly escalation_id: string;
  readonly conversation_id: string;
  readonly ordinal: number;
  readonly value: number;
  readonly counts: boolean;
  readonly at: string;
  readonly operator_id: string | null;
}

const cursorShape = z.tuple([z.iso.datetime(), z.uuid(), z.int().min(0)]);

@QueryHandler(ExplainMetric)
export class ExplainMetricHandler implements IQueryHandler<ExplainMetric> {
  constructor(
    private readonly reports: Reports,
    private readonly names: OperatorNames,
  ) {}

  async execute({ metric, query }: ExplainMetric): Promise<ExplainView> {
    refuseUnmeasured(metric);
    const { sql, values } = statement(metric, query);
    const names = await this.names.all();
    return this.reports.look(query.after, async (look) => {
      const rows = await look.rows<Row>(sql, values);
      const items = rows.slice(0, query.limit);
      const last = rows.length > query.limit ? items.at(-1) : undefined;

      return {
        metric,
        definitionVersion: metricDefinitions[metric].version,
        items: items.map((row) => toValue(row, names)),
        nextCursor: last === undefined ? null : write(last),
        position: look.position,
      };
    });
  }
}

const toValue = (row: Row, names: ReadonlyMap<string, string>): ExplainedValue => ({
  escalationId: row.escalation_id,
  conversationId: row.conversation_id,
  ordinal: row.ordinal,
  value: row.value,
  counts: row.counts,
  at: row.at,
  operator: row.operator_id === null ? null : { id: row.operator_id, name: names.get(row.operator_id) ?? 'Unknown operator' },
});

const statement = (metric: MetricId, query: ExplainQuery): { sql: string; values: unknown[] } => {
  const { values, given } = new Parameters();
  const { source, value, counts } = explained(metric);
  const period = periodOf(query);
  const conditions = [
    metric === 'M10'
      ? `where ${[standsAt(given(period.to)), ...filtered(source, query, given)].join(' and ')}`
      : within(source, period, query, given),
  ];
  if (query.by !== undefined) {
    const { group, nameOf } = grouped(source, period, query.by, given);
    conditions.push(`${nameOf(`(${group})`)} is not distinct from ${given(query.key ?? null)}`);
  }
  if (query.cursor !== undefined) conditions.push(`(${source.at}, escalation_id, ordinal) < (${read(query.cursor).map(given).join(', ')})`);
  const page = `select escalation_id, ordinal, ${value} as value, ${counts} as counts, ${source.at} as at, ${source.columns.operator}::uuid as operator_id
    from ${source.table} ${conditions.join(' and ')}
    order by ${source.at} desc, escalation_id desc, ordinal desc limit ${(query.limit + 1).toString()}`;

  return {
    sql: `select p.*, c.conversation_id from (${page}) p join read.course c using (escalation_id)
      order by p.at desc, p.escalation_id desc, p.ordinal desc`,
    values,
  };
};

const write = ({ at, escalation_id, ordinal }: Row): string =>
  Buffer.from(JSON.stringify([at, escalation_id, ordinal])).toString('base64url');

const read = (cursor: string): readonly unknown[] => {
  const key = cursorShape.safeParse(parsed(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!key.success) throw new Refusal('INVALID', 'This cursor is not one that a page of this list gave. Start from the first page.');

  return key.data;
};

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
};
