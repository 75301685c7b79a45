import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import type { AssignmentResult, OverviewView } from '@inbox/contracts/operations/floor.views';
import { comparePositions } from '../http/position';
import type { Refused } from '../http/problem';
import { sessionAnswers } from '../identity/session.actions';
import { live } from '../live/live.actions';
import { assignmentAnswers, assignmentCommands, floor } from './floor.actions';

/** What could not be assigned: whose escalation, and why. */
export interface Unassigned {
  readonly escalationId: string;
  readonly customer: string;
  readonly detail: string;
}

export interface FloorState {
  readonly overview: OverviewView | null;
  readonly problem: Refused | null;
  /** Of the last assignment. */
  readonly unassigned: readonly Unassigned[];
}

const initialState: FloorState = { overview: null, problem: null, unassigned: [] };

/** An older overview never takes the place of a newer one. */
const withOverview = (state: FloorState, overview: OverviewView): FloorState =>
  state.overview !== null && comparePositions(overview.position, state.overview.position) < 0
    ? state
    : { ...state, overview, problem: null };

const failures = (results: readonly AssignmentResult[], customers: Readonly<Record<string, string>>): readonly Unassigned[] =>
  results.flatMap((result) =>
    result.ok
      ? []
      : [{ escalationId: result.escalationId, customer: customers[result.escalationId] ?? 'An escalation', detail: result.detail }],
  );

export const floorFeature = createFeature({
  name: 'floor',
  reducer: createReducer(
    initialState,
    on(floor.load, (state): FloorState => ({ ...state, problem: null })),
    on(floor.read, (state, { overview }) => withOverview(state, overview)),
    on(live.operationsPushed, (state, { frame }) => withOverview(state, frame.overview)),
    on(floor.failed, (state, { problem }): FloorState => ({ ...state, problem })),
    on(assignmentCommands.assign, assignmentCommands.forgetFailures, (state): FloorState => ({ ...state, unassigned: [] })),
    on(assignmentAnswers.accepted, (state, { assignment, results }): FloorState => ({
      ...state,
      unassigned: failures(results, assignment.customers),
    })),
    on(sessionAnswers.signedOut, sessionAnswers.ended, (): FloorState => initialState),
  ),
  extraSelectors: ({ selectOverview }) => ({
    /** How many are online among those who can take work, and which share of the known capacity is in use. */
    selectStaffing: createSelector(selectOverview, (overview) => {
      const load = overview?.load ?? [];
      const limited = load.filter(({ capacity, status }) => capacity !== null && status !== 'OFFLINE');
      const capacity = limited.reduce((sum, each) => sum + (each.capacity ?? 0), 0);
      const held = limited.reduce((sum, each) => sum + each.held, 0);
      return { online: load.filter(({ status }) => status === 'ONLINE').length, used: capacity === 0 ? null : held / capacity };
    }),
  }),
});
