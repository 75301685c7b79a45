import type { MetricId } from '@inbox/contracts/analytics/metric';
import { Refusal } from '../http/refusal.js';

const missing: Readonly<Partial<Record<MetricId, string>>> = {
  M8: 'Active time is not measured yet: nothing records when an escalation is in front of its owner.',
  M9: 'Compose time is not measured yet: nothing records when an operator begins to write.',
};

/** @throws Refusal NOT_FOUND where the events that a figure needs are not recorded */
export const refuseUnmeasured = (metric: MetricId): void => {
  const sentence = missing[metric];
  if (sentence !== undefined) throw new Refusal('NOT_FOUND', sentence);
};
