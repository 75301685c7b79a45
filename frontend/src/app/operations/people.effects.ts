import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { catchError, concatMap, filter, map, mergeMap, of, switchMap, take, takeUntil, tap, throttleTime } from 'rxjs';
import { newCommandId } from '../http/command-id';
import { refused } from '../http/problem';
import { retryWhileAway } from '../http/retry';
import { live, liveCommands } from '../live/live.actions';
import { roleWords } from '../ui/plain-words';
import { Toaster } from '../ui/toaster';
import { peopleAnswers, type PeopleCommand, peopleCommands } from './people.actions';
import { PeopleClient } from './people-client';
import { team } from './team.actions';

/** The least time between two readings because of what was pushed, in milliseconds. */
const calm = 2_000;

export const ask = createEffect(
  (actions$ = inject(Actions), client = inject(PeopleClient)) =>
    actions$.pipe(
      ofType(peopleCommands.ask),
      concatMap(({ command }) =>
        client.ask(command).pipe(
          retryWhileAway(2),
          map((invited) => peopleAnswers.accepted({ command, invited })),
          catchError((fault: unknown) => of(peopleAnswers.refused({ command, problem: refused(fault) }))),
        ),
      ),
    ),
  { functional: true },
);

export const readInvitations = createEffect(
  (actions$ = inject(Actions), client = inject(PeopleClient)) =>
    actions$.pipe(
      ofType(peopleCommands.loadInvitations, peopleAnswers.accepted),
      filter((action) => action.type === peopleCommands.loadInvitations.type || ['invite', 'revoke'].includes(action.command.name)),
      switchMap(() =>
        client.invitations().pipe(
          map(({ items }) => peopleAnswers.invitationsRead({ items })),
          catchError((fault: unknown) => of(peopleAnswers.invitationsFailed({ problem: refused(fault) }))),
        ),
      ),
    ),
  { functional: true },
);

/** A change shows at once. */
export const readOwnChanges = createEffect(
  (actions$ = inject(Actions)) =>
    actions$.pipe(
      ofType(peopleAnswers.accepted),
      filter(({ command }) => command.name !== 'invite' && command.name !== 'revoke'),
      map(() => team.load()),
    ),
  { functional: true },
);

/** While the page is on screen it is read again when the floor moves: statuses and loads of colleagues change there. */
export const followTheFloor = createEffect(
  (actions$ = inject(Actions)) =>
    actions$.pipe(
      ofType(peopleCommands.enter),
      switchMap(() =>
        actions$.pipe(
          ofType(live.operationsPushed, live.connected),
          throttleTime(calm, undefined, { leading: true, trailing: true }),
          map(() => team.load()),
          takeUntil(actions$.pipe(ofType(peopleCommands.leave))),
        ),
      ),
    ),
  { functional: true },
);

export const watchTheFloor = createEffect(
  (actions$ = inject(Actions)) =>
    actions$.pipe(
      ofType(peopleCommands.enter),
      switchMap(() =>
        actions$.pipe(
          ofType(team.read),
          take(1),
          map(({ team: { position } }) => liveCommands.watch({ view: 'operations', after: position })),
          takeUntil(actions$.pipe(ofType(peopleCommands.leave))),
        ),
      ),
    ),
  { functional: true },
);

export const unwatchTheFloor = createEffect(
  (actions$ = inject(Actions)) =>
    actions$.pipe(
      ofType(peopleCommands.leave),
      map(() => liveCommands.unwatch({ view: 'operations' })),
    ),
  { functional: true },
);

/** The command that undoes another one, or null where there is none. @param commandId the id it gets */
export const opposite = (command: PeopleCommand, commandId: string): PeopleCommand | null => {
  const base = { commandId, undoes: true };
  switch (command.name) {
    case 'role':
      return { ...base, name: 'role', person: command.person, role: command.before, before: command.role };
    case 'capacity':
      return { ...base, name: 'capacity', person: command.person, capacity: command.before, before: command.capacity };
    case 'place':
      return { ...base, name: 'place', person: command.person, team: command.before, before: command.team };
    case 'deactivate':
      return { ...base, name: 'reactivate', person: command.person };
    case 'rename':
      return { ...base, name: 'rename', team: { id: command.team.id, name: command.teamName }, teamName: command.team.name };
    case 'reactivate':
    case 'form':
    case 'disband':
    case 'invite':
    case 'revoke':
      return null;
  }
};

/** What was done, in a sentence; null where the screen says it already. */
const done = (command: PeopleCommand): string | null => {
  switch (command.name) {
    case 'role':
      return `${command.person.name} is now ${roleWords[command.role].toLowerCase()}.`;
    case 'capacity':
      return command.capacity === null
        ? `${command.person.name} has no limit now.`
        : `${command.person.name} can hold ${String(command.capacity)} now.`;
    case 'place':
      return `${command.person.name} is ${command.team === null ? 'in no team' : `in ${command.team.name}`} now.`;
    case 'deactivate':
      return `${command.person.name} is deactivated. What they held goes back to Unclaimed.`;
    case 'reactivate':
      return `${command.person.name} can sign in again.`;
    case 'form':
      return `${command.teamName} is there.`;
    case 'rename':
      return `${command.team.name} is called ${command.teamName} now.`;
    case 'disband':
      return `${command.team.name} is disbanded.`;
    case 'revoke':
      return `The link for ${command.invitation.name} is not good any more.`;
    case 'invite':
      return null;
  }
};

export const tellDone = createEffect(
  (actions$ = inject(Actions), store = inject(Store), toaster = inject(Toaster)) =>
    actions$.pipe(
      ofType(peopleAnswers.accepted),
      mergeMap(({ command }) => {
        const text = done(command);
        return text === null ? [] : [{ command, text }];
      }),
      tap(({ command, text }) => {
        const back = command.undoes === true ? null : opposite(command, newCommandId());
        const undo = (): void => {
          if (back !== null) store.dispatch(peopleCommands.ask({ command: back }));
        };
        toaster.show({ text: command.undoes === true ? `Undone: ${text}` : text, tone: 'good', ...(back === null ? {} : { undo }) });
      }),
    ),
  { functional: true, dispatch: false },
);

/** Refusals that no dialog shows. */
export const tellRefused = createEffect(
  (actions$ = inject(Actions), toaster = inject(Toaster)) =>
    actions$.pipe(
      ofType(peopleAnswers.refused),
      filter(({ command }) => command.undoes === true || command.name === 'reactivate' || command.name === 'revoke'),
      tap(({ problem }) => {
        toaster.show({ text: problem.detail, tone: 'bad' });
      }),
    ),
  { functional: true, dispatch: false },
);
