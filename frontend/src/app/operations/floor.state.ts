import type { EnvironmentProviders } from '@angular/core';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import * as assignments from './assignment.effects';
import * as conversations from './conversations.effects';
import { conversationsFeature } from './conversations.feature';
import * as table from './escalation-table.effects';
import { escalationTableFeature } from './escalation-table.feature';
import * as overview from './floor.effects';
import { floorFeature } from './floor.feature';

const { assign, undo, offerUndo, tellUndone } = assignments;

/** What the pages of Operations need of the state; provided with their route, so that the inbox does not load it. */
export const floorState: readonly EnvironmentProviders[] = [
  provideState(floorFeature),
  provideState(escalationTableFeature),
  provideState(conversationsFeature),
  provideEffects(overview, table, conversations, { assign, undo, offerUndo, tellUndone }),
];
