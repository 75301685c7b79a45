import { inject, InjectionToken } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { type Action } from '@ngrx/store';
import type { ServerFrame } from '@inbox/contracts/live/live.frames';
import { catchError, distinctUntilChanged, EMPTY, filter, map, mergeMap, Observable, of, switchMap, timer } from 'rxjs';
import { refused } from '../http/problem';
import { sessionAnswers } from '../identity/session.actions';
import { SessionClient } from '../identity/session-client';
import { seesTheFloor } from '../identity/what-roles-do';
import { live, liveCommands } from './live.actions';
import { LiveConnection, type Socket } from './live-connection';

/** How a socket to `/live` is opened. */
export const OpenSocket = new InjectionToken<() => Socket>('OpenSocket', {
  providedIn: 'root',
  factory: () => () => new WebSocket(`${location.origin.replace(/^http/, 'ws')}/live`),
});

/** Milliseconds without a connection before the banner shows. */
const patience = 3_000;

const told = (frame: ServerFrame): Action => {
  switch (frame.type) {
    case 'queue':
      return live.queuePushed({ frame });
    case 'escalation':
      return live.escalationPushed({ frame });
    case 'operations':
      return live.operationsPushed({ frame });
    case 'presence':
      return live.presencePushed({ frame });
    case 'resync':
      return live.resyncAsked({ view: frame.view });
    case 'heartbeat':
      return live.heartbeat({ position: frame.position, stale: frame.stale });
  }
};

/** Calls `wake` or `drop` as the window comes and goes. @returns how to stop it */
const followWindow = (connection: LiveConnection): (() => void) => {
  const wake = (): void => {
    if (document.visibilityState === 'visible') connection.wake();
  };
  const drop = (): void => {
    connection.drop();
  };
  window.addEventListener('online', wake);
  window.addEventListener('offline', drop);
  document.addEventListener('visibilitychange', wake);
  return () => {
    window.removeEventListener('online', wake);
    window.removeEventListener('offline', drop);
    document.removeEventListener('visibilitychange', wake);
  };
};

type LiveCommand = ReturnType<(typeof liveCommands)[keyof typeof liveCommands]>;

const obey = (connection: LiveConnection, action: LiveCommand): void => {
  if (action.type === liveCommands.watch.type) connection.watch(action.view, action.after);
  else if (action.type === liveCommands.unwatch.type) connection.unwatch(action.view);
  else connection.tellViewing(action.escalationId, action.typing);
};

const feed = (commands$: Observable<LiveCommand>, openSocket: () => Socket): Observable<Action> =>
  new Observable<Action>((subscriber) => {
    const connection = new LiveConnection(openSocket, {
      connected: () => {
        subscriber.next(live.connected());
      },
      disconnected: (failures) => {
        subscriber.next(live.disconnected({ failures }));
      },
      received: (frame) => {
        subscriber.next(told(frame));
      },
    });
    const commands = commands$.subscribe((action) => {
      obey(connection, action);
    });
    const unfollow = followWindow(connection);
    connection.watch('presence', '0');
    connection.start();
    return () => {
      unfollow();
      commands.unsubscribe();
      connection.stop();
    };
  });

/** From sign-in to sign-out: what the server pushes becomes actions. */
export const connect = createEffect(
  (actions$ = inject(Actions), openSocket = inject(OpenSocket)) =>
    actions$.pipe(
      ofType(sessionAnswers.signedIn, sessionAnswers.signedOut, sessionAnswers.ended),
      map((action) => (action.type === sessionAnswers.signedIn.type && seesTheFloor(action.session.role) ? action.session.id : null)),
      distinctUntilChanged(),
      switchMap((me) => {
        const commands$ = actions$.pipe(ofType(liveCommands.watch, liveCommands.unwatch, liveCommands.tellViewing));
        return me === null ? EMPTY : feed(commands$, openSocket);
      }),
    ),
  { functional: true },
);

export const noticeOffline = createEffect(
  (actions$ = inject(Actions)) =>
    actions$.pipe(
      ofType(live.connected, live.disconnected, sessionAnswers.signedOut, sessionAnswers.ended),
      map(({ type }) => type === live.disconnected.type),
      distinctUntilChanged(),
      switchMap((lost) => (lost ? timer(patience).pipe(map(() => live.offlineNoticed())) : EMPTY)),
    ),
  { functional: true },
);

/** A socket that is refused says no reason: ask whether the session is over. */
export const checkSession = createEffect(
  (actions$ = inject(Actions), client = inject(SessionClient)) =>
    actions$.pipe(
      ofType(live.disconnected),
      filter(({ failures }) => failures % 3 === 2),
      mergeMap(() =>
        client.whoAmI().pipe(
          mergeMap(() => EMPTY),
          catchError((fault: unknown) => (refused(fault).status === 401 ? of(sessionAnswers.ended()) : EMPTY)),
        ),
      ),
    ),
  { functional: true },
);
