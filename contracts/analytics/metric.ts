/** The figures of the metric contract. M10 is asked at an instant or over a period, all others over a period. */
export const metricIds = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'M9', 'M10', 'M11', 'M12', 'M13', 'M14'] as const;
export type MetricId = (typeof metricIds)[number];

/** What a figure can be split by. `day` and `hour` are local to the asked zone, `hourOfWeek` is `1-00` (Monday midnight) to `7-23`. */
export const splits = ['operator', 'team', 'priority', 'trigger', 'resolution', 'day', 'hour', 'hourOfWeek'] as const;
export type Split = (typeof splits)[number];

/** How a figure is counted: a span has mean and percentiles, a count has none, a share is a part of a whole, 0 to 1. */
export type MetricUnit = 'milliseconds' | 'count' | 'share';

export interface MetricDefinition {
  readonly id: MetricId;
  readonly name: string;
  readonly unit: MetricUnit;
  /** Raised with every change of what the figure means. */
  readonly version: number;
  /** The event whose time puts a value into a period, and whose owner or sender it belongs to. */
  readonly anchor: string;
  /** What it says, in a sentence for people. */
  readonly meaning: string;
}

/** Every figure that is shown, by `metrics.md`'s ids. */
export const metricDefinitions: Readonly<Record<MetricId, MetricDefinition>> = {
  M1: {
    id: 'M1',
    name: 'Time to claim',
    unit: 'milliseconds',
    version: 1,
    anchor: 'EscalationClaimed',
    meaning: 'From raised or reopened to the first claim or assignment; belongs to who got it.',
  },
  M2: {
    id: 'M2',
    name: 'First response time',
    unit: 'milliseconds',
    version: 1,
    anchor: 'ReplySent',
    meaning: 'From raised or reopened to the first public message by a person. A cycle without one is unanswered, not zero.',
  },
  M3: {
    id: 'M3',
    name: 'Next response time',
    unit: 'milliseconds',
    version: 1,
    anchor: 'ReplySent',
    meaning: 'From the first message of a run by the customer to the reply that ends the run, after the first response.',
  },
  M4: {
    id: 'M4',
    name: 'First resolution time',
    unit: 'milliseconds',
    version: 1,
    anchor: 'EscalationResolved',
    meaning: 'From raised to the first resolution.',
  },
  M5: {
    id: 'M5',
    name: 'Full resolution time',
    unit: 'milliseconds',
    version: 1,
    anchor: 'EscalationResolved',
    meaning: 'From raised to the latest resolution.',
  },
  M6: {
    id: 'M6',
    name: 'Customer wait',
    unit: 'milliseconds',
    version: 1,
    anchor: 'EscalationResolved',
    meaning: 'Time in which the last public message was the customer’s, or none of ours was sent since the cycle began.',
  },
  M7: {
    id: 'M7',
    name: 'Handle time',
    unit: 'milliseconds',
    version: 1,
    anchor: 'EscalationResolved',
    meaning: 'Sum of the handling intervals up to a resolution. One without a reply is told apart and stays out of averages.',
  },
  M8: {
    id: 'M8',
    name: 'Active time',
    unit: 'milliseconds',
    version: 1,
    anchor: 'EscalationResolved',
    meaning: 'Time in which its owner had the escalation open and in use.',
  },
  M9: {
    id: 'M9',
    name: 'Compose time',
    unit: 'milliseconds',
    version: 1,
    anchor: 'ReplySent',
    meaning: 'From the first keystroke to sending, summed.',
  },
  M10: {
    id: 'M10',
    name: 'Backlog',
    unit: 'count',
    version: 1,
    anchor: 'EscalationRaised',
    meaning: 'Raised at or before an instant and not resolved at it.',
  },
  M11: {
    id: 'M11',
    name: 'Resolutions',
    unit: 'count',
    version: 1,
    anchor: 'EscalationResolved',
    meaning: 'Resolutions in the period, and beside them the escalations that they were of.',
  },
  M12: {
    id: 'M12',
    name: 'Reopen rate',
    unit: 'share',
    version: 1,
    anchor: 'EscalationResolved',
    meaning: 'Resolutions followed by a reopening within 7 days, of those at least 7 days old.',
  },
  M13: {
    id: 'M13',
    name: 'One-touch',
    unit: 'share',
    version: 1,
    anchor: 'EscalationResolved',
    meaning: 'Resolved with exactly one public message by an operator and not reopened in 72 hours, of those at least 72 hours old.',
  },
  M14: {
    id: 'M14',
    name: 'Escalation rate',
    unit: 'share',
    version: 1,
    anchor: 'EscalationRaised',
    meaning: 'Escalations raised in the period per conversation that the AI began in it.',
  },
};
