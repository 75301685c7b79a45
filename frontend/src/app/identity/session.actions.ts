import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { SessionView } from '@inbox/contracts/identity/session.views';
import type { Availability } from '@inbox/contracts/operations/operator.events';
import type { Refused } from '../http/problem';

/** What the person at the screen did. */
export const sessionCommands = createActionGroup({
  source: 'Session Commands',
  events: {
    'Look up': emptyProps(),
    'Sign in': props<{ email: string; password: string; returnTo: string }>(),
    'Sign out': emptyProps(),
    'Declare availability': props<{ status: Availability; before: Availability | null; byItself?: boolean }>(),
  },
});

/** What the server answered. */
export const sessionAnswers = createActionGroup({
  source: 'Session Answers',
  events: {
    'Signed in': props<{ session: SessionView; returnTo: string | null }>(),
    'Nobody signed in': emptyProps(),
    'Look up failed': props<{ problem: Refused }>(),
    'Sign in refused': props<{ problem: Refused }>(),
    'Signed out': emptyProps(),
    /** An answer 401 to any call: the session is over. */
    Ended: emptyProps(),
    'Availability declared': props<{ status: Availability }>(),
    'Availability learnt': props<{ status: Availability }>(),
    'Availability refused': props<{ before: Availability | null; problem: Refused; byItself: boolean }>(),
  },
});
