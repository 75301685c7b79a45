import { createFeature, createReducer, on } from '@ngrx/store';
import type { InvitationView } from '@inbox/contracts/identity/invitation.views';
import type { Refused } from '../http/problem';
import { sessionAnswers } from '../identity/session.actions';
import { peopleAnswers } from './people.actions';

/** Who is invited; the people themselves are the team's. */
export interface PeopleState {
  readonly invitations: readonly InvitationView[];
  readonly problem: Refused | null;
}

const initialState: PeopleState = { invitations: [], problem: null };

export const peopleFeature = createFeature({
  name: 'people',
  reducer: createReducer(
    initialState,
    on(peopleAnswers.invitationsRead, (_, { items }): PeopleState => ({ invitations: items, problem: null })),
    on(peopleAnswers.invitationsFailed, (state, { problem }): PeopleState => ({ ...state, problem })),
    on(sessionAnswers.signedOut, sessionAnswers.ended, (): PeopleState => initialState),
  ),
});
