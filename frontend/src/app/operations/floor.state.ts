import type { EnvironmentProviders } from '@angular/core';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import * as assignments from './assignment.effects';
import * as overview from './floor.effects';
import { floorFeature } from './floor.feature';

const { assign, undo, offerUndo, tellUndone } = assignments;

/** What the pages of Operations need of the state; provided with their route, so that the inbox does not load it. */
export const floorState: readonly EnvironmentProviders[] = [
  provideState(floorFeature),
  provideEffects(overview, { assign, undo, offerUndo, tellUndone }),
];
