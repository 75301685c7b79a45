import { createFeature, createReducer, on } from '@ngrx/store';
import type { PresenceFrame } from '@inbox/contracts/live/live.frames';
import { sessionAnswers } from '../identity/session.actions';
import { queueAnswers } from '../escalation/escalation.actions';
import { live } from './live.actions';

export interface LiveState {
  readonly connection: 'none' | 'connected' | 'lost';
  /** Lost for more than 3 s. */
  readonly offline: boolean;
  /** The event store is away: reading works, sending waits. */
  readonly stale: boolean;
  /** Who has which escalation on screen, by its id. */
  readonly presence: Readonly<Record<string, PresenceFrame['people']>>;
}

const initialState: LiveState = { connection: 'none', offline: false, stale: false, presence: {} };

export const liveFeature = createFeature({
  name: 'live',
  reducer: createReducer(
    initialState,
    on(live.connected, (state): LiveState => ({ ...state, connection: 'connected', offline: false, presence: {} })),
    on(live.disconnected, (state): LiveState => ({ ...state, connection: 'lost', presence: {} })),
    on(live.offlineNoticed, (state): LiveState => ({ ...state, offline: true })),
    on(live.heartbeat, (state, { stale }): LiveState => (state.stale === stale ? state : { ...state, stale })),
    on(queueAnswers.sectionRead, (state, { page }): LiveState => (state.stale === page.stale ? state : { ...state, stale: page.stale })),
    on(live.presencePushed, (state, { frame }): LiveState => ({
      ...state,
      presence: { ...state.presence, [frame.escalationId]: frame.people },
    })),
    on(sessionAnswers.signedOut, sessionAnswers.ended, (): LiveState => initialState),
  ),
});
