import type { Priority, Resolution } from '@inbox/contracts/escalation/escalation.events';
import { notHandled, type Handling } from './handling.js';
import { between, type Interval, type Moment } from './interval.js';

/** An event that a figure is anchored to: when, whose it is, and how urgent the escalation was then. */
export interface Mark extends Moment {
  readonly operatorId: string | null;
  readonly teamId: string | null;
  readonly priority: Priority;
}

/** A run of customer messages and the reply that ended it. */
export interface Response {
  readonly asked: Moment;
  readonly answered: Mark;
}

/**
 * From raised or reopened to the next resolved. What an automatic message says is no answer: it neither ends nor begins a wait.
 * @see metrics.md
 */
export interface Cycle {
  readonly started: Mark;
  /** The first claim or assignment. */
  readonly claimed: Mark | null;
  /** The first public message by a person. */
  readonly answered: Mark | null;
  readonly responses: readonly Response[];
  /** The first message of the run that waits for a reply, once there was a first response. */
  readonly run: Moment | null;
  /** Public messages by operators. */
  readonly replies: number;
  /** Since when the customer waits. */
  readonly waiting: Moment | null;
  readonly waits: readonly Interval[];
  readonly handling: Handling;
  readonly resolved: (Mark & { readonly resolution: Resolution }) | null;
}

export const begun = (started: Mark): Cycle => ({
  started,
  claimed: null,
  answered: null,
  responses: [],
  run: null,
  replies: 0,
  waiting: started,
  waits: [],
  handling: notHandled,
  resolved: null,
});

const noLongerWaiting = ({ waiting, waits }: Cycle, moment: Moment): Pick<Cycle, 'waiting' | 'waits'> => ({
  waiting: null,
  waits: waiting === null || waiting.at === moment.at ? waits : [...waits, between(waiting, moment, null)],
});

/** An operator sent a public message. The run that the first response ends is not counted again. */
export const replied = (cycle: Cycle, mark: Mark): Cycle => ({
  ...cycle,
  ...noLongerWaiting(cycle, mark),
  answered: cycle.answered ?? mark,
  responses: cycle.run === null ? cycle.responses : [...cycle.responses, { asked: cycle.run, answered: mark }],
  run: null,
  replies: cycle.replies + 1,
});

/** The customer wrote. */
export const heard = (cycle: Cycle, moment: Moment): Cycle => ({
  ...cycle,
  waiting: cycle.waiting ?? moment,
  run: cycle.answered === null ? null : (cycle.run ?? moment),
});

export const resolvedWith = (cycle: Cycle, mark: Mark, resolution: Resolution): Cycle => ({
  ...cycle,
  ...noLongerWaiting(cycle, mark),
  run: null,
  resolved: { ...mark, resolution },
});
