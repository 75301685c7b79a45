import type { Priority } from '../escalation/escalation.events.js';
import type { Accepted, InboxItem, PersonName } from '../escalation/escalation.views.js';
import type { ProblemCode } from '../problem.js';
import type { Availability } from './operator.events.js';

/** How many open escalations of one priority stand in which status. */
export interface OpenByStatus {
  readonly unclaimed: number;
  readonly claimed: number;
  readonly snoozed: number;
}

/** What one operator holds, claimed and snoozed. */
export interface OperatorLoad {
  readonly operator: PersonName;
  readonly status: Availability;
  readonly held: number;
  /** The most at a time; null: nobody said. */
  readonly capacity: number | null;
}

/** What came and went within one hour, which begins at `at`. */
export interface FloorHour {
  readonly at: string;
  readonly raised: number;
  readonly reopened: number;
  readonly resolved: number;
}

/** The answer of `GET /api/operations/overview`: the whole floor as it stands. */
export interface OverviewView {
  /** Unclaimed. */
  readonly pending: number;
  /** Urgent and not resolved. */
  readonly urgent: number;
  /** Claimed by anyone. */
  readonly active: number;
  readonly snoozed: number;
  /** Questions that nobody has answered yet; null while they are not counted. */
  readonly unansweredQuestions: number | null;
  readonly byPriority: Readonly<Record<Priority, OpenByStatus>>;
  /** The five whose customers have waited longest, claimed or not. */
  readonly waitingLongest: readonly InboxItem[];
  /** Everyone who can own escalations, by name. */
  readonly load: readonly OperatorLoad[];
  /** The last twelve hours, the present one last. */
  readonly hours: readonly FloorHour[];
  readonly position: string;
  /** True while the event store is away: what is shown may be behind. */
  readonly stale: boolean;
}

/** What became of one escalation that was to be assigned, or whose assignment was to be undone. */
export type AssignmentResult =
  | {
      readonly escalationId: string;
      readonly ok: true;
      readonly position: string;
      /** False where it was theirs already: there is nothing to undo. */
      readonly changed: boolean;
    }
  | { readonly escalationId: string; readonly ok: false; readonly code: ProblemCode; readonly detail: string };

/** The answer of `POST /api/operations/assignments` and of `…/undo`: a result for each escalation, in the order asked for. */
export interface AssignmentsAccepted extends Accepted {
  readonly results: readonly AssignmentResult[];
}
