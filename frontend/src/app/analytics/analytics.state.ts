import type { EnvironmentProviders } from '@angular/core';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import * as effects from './analytics.effects';
import { analyticsFeature } from './analytics.feature';

/** The figures' part of the state: it comes with their route. */
export const analyticsState: readonly EnvironmentProviders[] = [provideState(analyticsFeature), provideEffects(effects)];
