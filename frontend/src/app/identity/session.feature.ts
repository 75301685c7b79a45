import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import type { SessionView } from '@inbox/contracts/identity/session.views';
import type { Availability } from '@inbox/contracts/operations/operator.events';
import type { Refused } from '../http/problem';
import { sessionAnswers, sessionCommands } from './session.actions';

export interface SessionState {
  /** `unknown` until the server was asked who is signed in. */
  readonly phase: 'unknown' | 'nobody' | 'signing-in' | 'signed-in';
  readonly session: SessionView | null;
  readonly problem: Refused | null;
  /** Own status; the one declared last, also while the server is being told. */
  readonly availability: Availability | null;
}

const initialState: SessionState = { phase: 'unknown', session: null, problem: null, availability: null };
const nobody: SessionState = { ...initialState, phase: 'nobody' };

export const sessionFeature = createFeature({
  name: 'session',
  reducer: createReducer(
    initialState,
    on(sessionCommands.signIn, (state): SessionState => ({ ...state, phase: 'signing-in', problem: null })),
    on(sessionAnswers.signedIn, (_, { session }): SessionState => ({ ...nobody, phase: 'signed-in', session })),
    on(sessionAnswers.signInRefused, (_, { problem }): SessionState => ({ ...nobody, problem })),
    on(sessionAnswers.lookUpFailed, (state, { problem }): SessionState => ({ ...state, problem })),
    on(sessionAnswers.nobodySignedIn, sessionAnswers.signedOut, sessionAnswers.ended, (): SessionState => nobody),
    on(sessionCommands.declareAvailability, sessionAnswers.availabilityLearnt, (state, { status }): SessionState => ({
      ...state,
      availability: status,
    })),
    on(sessionAnswers.availabilityRefused, (state, { before }): SessionState => ({ ...state, availability: before })),
  ),
  extraSelectors: ({ selectSession }) => ({
    selectMe: createSelector(selectSession, (session) => session?.id ?? null),
  }),
});
