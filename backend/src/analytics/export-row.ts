import type { MeasuredValue } from '@inbox/contracts/analytics/analytics.evidence';
import { metricDefinitions, type MetricId } from '@inbox/contracts/analytics/metric';

/** An escalation as the read model keeps it. */
export interface ExportedCourse {
  readonly escalation_id: string;
  readonly conversation_id: string;
  readonly raised_at: string;
  readonly status: string;
  readonly operator_id: string | null;
  readonly team_id: string | null;
  readonly priority: string;
  readonly trigger: string;
  readonly resolution: string | null;
  /** `MeasuredValue`s as JSON. */
  readonly measures: string;
}

/** One line of an export: all that was measured of one escalation. Spans in milliseconds; null where there is none. */
export type ExportRow = Readonly<Record<string, string | number | null>>;

const sum = (values: readonly MeasuredValue[]): number | null =>
  values.length === 0 ? null : values.reduce((total, { value }) => total + value, 0);
const first = (values: readonly MeasuredValue[]): number | null => values[0]?.value ?? null;
const mean = (values: readonly MeasuredValue[]): number | null => (values.length === 0 ? null : (sum(values) ?? 0) / values.length);

/** How several values of one escalation become the one of its line: its first, their sum, or their mean. */
const columns: readonly (readonly [column: string, metric: MetricId, one: (values: readonly MeasuredValue[]) => number | null])[] = [
  ['time_to_claim_ms', 'M1', first],
  ['first_response_ms', 'M2', first],
  ['next_responses', 'M3', (values) => values.length],
  ['next_response_mean_ms', 'M3', mean],
  ['first_resolution_ms', 'M4', first],
  ['full_resolution_ms', 'M5', first],
  ['customer_wait_ms', 'M6', sum],
  ['handle_time_ms', 'M7', sum],
  ['handled_without_reply_ms', 'M7', (values) => sum(values.filter(({ counts }) => !counts))],
  ['resolutions', 'M11', (values) => values.length],
  ['reopened_within_7_days', 'M12', (values) => sum(values) ?? 0],
  ['one_touch', 'M13', (values) => values.at(-1)?.value ?? null],
];

/** All columns with their figure's id and version, e.g. `M7v1_handle_time_ms`. */
const titled = columns.map(([column, metric, one]) => ({
  title: `${metric}v${metricDefinitions[metric].version.toString()}_${column}`,
  metric,
  one,
}));

/** @param names of operators and teams, by id */
export const exportRow = ({ measures, ...course }: ExportedCourse, names: ReadonlyMap<string, string>): ExportRow => {
  // why `as`: the projections write it from this type
  const values = JSON.parse(measures) as MeasuredValue[];
  const of = (metric: MetricId): MeasuredValue[] =>
    values.filter((value) => value.metric === metric).toSorted((a, b) => a.ordinal - b.ordinal);
  const { operator_id, team_id } = course;
  return {
    ...course,
    operator: operator_id === null ? null : (names.get(operator_id) ?? null),
    team: team_id === null ? null : (names.get(team_id) ?? null),
    ...Object.fromEntries(titled.map(({ title, metric, one }) => [title, one(of(metric))])),
  };
};
