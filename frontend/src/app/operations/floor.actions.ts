import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { AssignmentsRequest, UndoAssignmentsRequest } from '@inbox/contracts/operations/floor.requests';
import type { AssignmentResult, OverviewView } from '@inbox/contracts/operations/floor.views';
import type { Refused } from '../http/problem';

/** The overview: asked for while its page is open, then pushed. */
export const floor = createActionGroup({
  source: 'Floor',
  events: {
    Load: emptyProps(),
    Read: props<{ overview: OverviewView }>(),
    Failed: props<{ problem: Refused }>(),
    Leave: emptyProps(),
  },
});

/** Escalations that were given to somebody, with the customers' names for what is said about it. */
export interface Assignment {
  readonly commandId: string;
  readonly request: AssignmentsRequest;
  readonly toName: string;
  readonly customers: Readonly<Record<string, string>>;
}

export const assignmentCommands = createActionGroup({
  source: 'Assignment Commands',
  events: {
    Assign: props<{ assignment: Assignment }>(),
    Undo: props<{ commandId: string; request: UndoAssignmentsRequest }>(),
    'Forget failures': emptyProps(),
  },
});

export const assignmentAnswers = createActionGroup({
  source: 'Assignment Answers',
  events: {
    Accepted: props<{ assignment: Assignment; results: readonly AssignmentResult[] }>(),
    Refused: props<{ assignment: Assignment; problem: Refused }>(),
    Undone: props<{ results: readonly AssignmentResult[] }>(),
    'Undo refused': props<{ problem: Refused }>(),
  },
});
