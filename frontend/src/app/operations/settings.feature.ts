import { createFeature, createReducer, on } from '@ngrx/store';
import type { SettingsView } from '@inbox/contracts/operations/settings.views';
import type { Refused } from '../http/problem';
import { sessionAnswers } from '../identity/session.actions';
import { settingsAnswers, settingsCommands } from './settings.actions';

export interface SettingsState {
  readonly settings: SettingsView | null;
  readonly problem: Refused | null;
  /** A change is on its way. */
  readonly asking: boolean;
}

const initialState: SettingsState = { settings: null, problem: null, asking: false };

export const settingsFeature = createFeature({
  name: 'settings',
  reducer: createReducer(
    initialState,
    on(settingsCommands.load, (state): SettingsState => ({ ...state, problem: null })),
    on(settingsCommands.ask, (state): SettingsState => ({ ...state, asking: true })),
    on(settingsAnswers.read, (state, { settings }): SettingsState => ({ ...state, settings, problem: null })),
    on(settingsAnswers.failed, (state, { problem }): SettingsState => ({ ...state, problem })),
    on(settingsAnswers.accepted, settingsAnswers.refused, (state): SettingsState => ({ ...state, asking: false })),
    on(sessionAnswers.signedOut, sessionAnswers.ended, (): SettingsState => initialState),
  ),
});
