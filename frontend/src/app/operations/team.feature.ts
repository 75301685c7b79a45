import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import type { OperatorView } from '@inbox/contracts/operations/operator.views';
import type { Refused } from '../http/problem';
import { sessionAnswers } from '../identity/session.actions';
import { sessionFeature } from '../identity/session.feature';
import { team } from './team.actions';

export interface TeamState {
  readonly people: readonly OperatorView[];
  readonly loaded: boolean;
  readonly problem: Refused | null;
}

const initialState: TeamState = { people: [], loaded: false, problem: null };

export const teamFeature = createFeature({
  name: 'team',
  reducer: createReducer(
    initialState,
    on(team.load, (state): TeamState => ({ ...state, problem: null })),
    on(team.read, (_, { team: { items } }): TeamState => ({ people: items, loaded: true, problem: null })),
    on(team.failed, (state, { problem }): TeamState => ({ ...state, problem })),
    on(sessionAnswers.signedOut, sessionAnswers.ended, (): TeamState => initialState),
  ),
  extraSelectors: ({ selectPeople }) => ({
    selectColleagues: createSelector(selectPeople, sessionFeature.selectMe, (people, me) => people.filter(({ id }) => id !== me)),
  }),
});
