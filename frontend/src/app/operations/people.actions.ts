import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { InviteRequest } from '@inbox/contracts/identity/invitation.requests';
import type { InvitationsView, Invited } from '@inbox/contracts/identity/invitation.views';
import type { Role } from '@inbox/contracts/identity/roles';
import type { PersonName } from '@inbox/contracts/escalation/escalation.views';
import type { Refused } from '../http/problem';

/** What can be changed about the people and the teams. `before`: what an undo brings back. */
export type PeopleCommand = { readonly commandId: string; readonly undoes?: boolean } & (
  | { readonly name: 'role'; readonly person: PersonName; readonly role: Role; readonly before: Role }
  | { readonly name: 'capacity'; readonly person: PersonName; readonly capacity: number | null; readonly before: number | null }
  | { readonly name: 'place'; readonly person: PersonName; readonly team: PersonName | null; readonly before: PersonName | null }
  | { readonly name: 'deactivate'; readonly person: PersonName; readonly reason: string }
  | { readonly name: 'reactivate'; readonly person: PersonName }
  | { readonly name: 'form'; readonly teamName: string }
  | { readonly name: 'rename'; readonly team: PersonName; readonly teamName: string }
  | { readonly name: 'disband'; readonly team: PersonName }
  | { readonly name: 'invite'; readonly request: InviteRequest }
  | { readonly name: 'revoke'; readonly invitation: PersonName }
);

export const peopleCommands = createActionGroup({
  source: 'People Commands',
  events: {
    /** The page is on screen: the team is read, and read again when something changes. */
    Enter: emptyProps(),
    Leave: emptyProps(),
    'Load invitations': emptyProps(),
    Ask: props<{ command: PeopleCommand }>(),
  },
});

export const peopleAnswers = createActionGroup({
  source: 'People Answers',
  events: {
    'Invitations read': props<InvitationsView>(),
    'Invitations failed': props<{ problem: Refused }>(),
    /** `invited`: the link, where somebody was invited; it is told this once. */
    Accepted: props<{ command: PeopleCommand; invited: Invited | null }>(),
    Refused: props<{ command: PeopleCommand; problem: Refused }>(),
  },
});
