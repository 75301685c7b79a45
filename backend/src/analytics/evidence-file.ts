import type { EvidenceView } from '@inbox/contracts/analytics/analytics.views';

/** A value with its intervals and events as lines of JSON: what it is, then each event in the log's order, then each interval. */
export const evidenceLines = ({ intervals, ...value }: EvidenceView): string => {
  const events = intervals.flatMap(({ opened, closed }) => (closed === null ? [opened] : [opened, closed]));
  const inOrder = [...new Map(events.map((event) => [event.id, event])).values()].toSorted((a, b) => a.revision - b.revision);
  const lines = [
    { line: 'value', ...value },
    ...inOrder.map((event) => ({ line: 'event', ...event })),
    ...intervals.map(({ opened, closed, ...interval }) => ({
      line: 'interval',
      ...interval,
      openedBy: opened.id,
      closedByEvent: closed?.id ?? null,
    })),
  ];

  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
};
