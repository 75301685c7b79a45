import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import type { OperatorView, TeamOfOperators } from '@inbox/contracts/operations/operator.views';
import type { Role } from '@inbox/contracts/identity/roles';
import type { Refused } from '../http/problem';
import { sessionAnswers } from '../identity/session.actions';
import { sessionFeature } from '../identity/session.feature';
import { team } from './team.actions';

export interface TeamState {
  readonly people: readonly OperatorView[];
  readonly teams: readonly TeamOfOperators[];
  readonly loaded: boolean;
  readonly problem: Refused | null;
}

const owning: readonly Role[] = ['operator', 'manager', 'admin', 'platform-admin'];

const initialState: TeamState = { people: [], teams: [], loaded: false, problem: null };

export const teamFeature = createFeature({
  name: 'team',
  reducer: createReducer(
    initialState,
    on(team.load, (state): TeamState => ({ ...state, problem: null })),
    on(team.read, (_, { team: { items, teams } }): TeamState => ({ people: items, teams, loaded: true, problem: null })),
    on(team.failed, (state, { problem }): TeamState => ({ ...state, problem })),
    on(sessionAnswers.signedOut, sessionAnswers.ended, (): TeamState => initialState),
  ),
  extraSelectors: ({ selectPeople }) => ({
    /** Everyone else to whom something can be handed. */
    selectColleagues: createSelector(selectPeople, sessionFeature.selectMe, (people, me) =>
      people.filter(({ id, role, active }) => id !== me && active && owning.includes(role)),
    ),
  }),
});
