import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { EscalationFrame, LiveView, OperationsFrame, PresenceFrame, QueueFrame } from '@inbox/contracts/live/live.frames';

/** What the server pushed, and what became of the connection. */
export const live = createActionGroup({
  source: 'Live',
  events: {
    Connected: emptyProps(),
    /** `failures`: how many attempts in a row. */
    Disconnected: props<{ failures: number }>(),
    /** Still disconnected after 3 s. */
    'Offline noticed': emptyProps(),
    'Queue pushed': props<{ frame: QueueFrame }>(),
    'Escalation pushed': props<{ frame: EscalationFrame }>(),
    'Operations pushed': props<{ frame: OperationsFrame }>(),
    'Presence pushed': props<{ frame: PresenceFrame }>(),
    /** Too much was missed: take a snapshot of the view. */
    'Resync asked': props<{ view: LiveView }>(),
    Heartbeat: props<{ position: string; stale: boolean }>(),
  },
});

/** What the screen asks of the connection. */
export const liveCommands = createActionGroup({
  source: 'Live Commands',
  events: {
    /** From the position of the snapshot that was taken. */
    Watch: props<{ view: LiveView; after: string }>(),
    Unwatch: props<{ view: LiveView }>(),
    'Tell viewing': props<{ escalationId: string | null; typing: boolean }>(),
  },
});
