import { id, minute } from '@inbox/contracts/recorded.samples';
import type { OverviewView } from '@inbox/contracts/operations/floor.views';

const none = { unclaimed: 0, claimed: 0, snoozed: 0 };

/** A floor on which nothing happens. */
export const overview = (over: Partial<OverviewView> = {}): OverviewView => ({
  pending: 0,
  urgent: 0,
  active: 0,
  snoozed: 0,
  unansweredQuestions: null,
  byPriority: { URGENT: none, HIGH: none, MEDIUM: none, LOW: none },
  waitingLongest: [],
  load: [{ operator: { id: id('ana'), name: 'Ana Marín' }, status: 'ONLINE', held: 0, capacity: 5 }],
  hours: [{ at: minute(0), raised: 0, reopened: 0, resolved: 0 }],
  position: '1000',
  stale: false,
  ...over,
});
