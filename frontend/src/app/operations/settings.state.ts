import type { EnvironmentProviders } from '@angular/core';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { askForSettings, readSettings, tellSettingsDone, tellSettingsRefused } from './settings.effects';
import { settingsFeature } from './settings.feature';

/** What the settings page needs of the state; provided with its route, so that the inbox does not load it. */
export const settingsState: readonly EnvironmentProviders[] = [
  provideState(settingsFeature),
  provideEffects({ readSettings, askForSettings, tellSettingsDone, tellSettingsRefused }),
];
