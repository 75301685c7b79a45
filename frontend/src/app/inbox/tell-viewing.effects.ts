import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { concat, distinctUntilChanged, map, of, switchMap, timer } from 'rxjs';
import { draftCommands, sendCommands } from '../conversation/conversation.actions';
import { escalationCommands } from '../escalation/escalation.actions';
import { liveCommands } from '../live/live.actions';

/** Milliseconds after the last key for which an operator counts as typing. */
const pause = 4_000;

/** Colleagues see who has an escalation on screen and who types. */
export const tellViewing = createEffect(
  (actions$ = inject(Actions)) =>
    actions$.pipe(
      ofType(escalationCommands.open, draftCommands.type, sendCommands.send),
      map((action) =>
        action.type === sendCommands.send.type
          ? { escalationId: action.send.escalationId, typing: false }
          : { escalationId: action.escalationId, typing: action.type === draftCommands.type.type },
      ),
      switchMap((now) => (now.typing ? concat(of(now), timer(pause).pipe(map(() => ({ ...now, typing: false })))) : of(now))),
      distinctUntilChanged((before, now) => before.escalationId === now.escalationId && before.typing === now.typing),
      map(({ escalationId, typing }) => liveCommands.tellViewing({ escalationId, typing })),
    ),
  { functional: true },
);
