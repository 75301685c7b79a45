import type { EnvironmentProviders } from '@angular/core';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import * as people from './people.effects';
import { peopleFeature } from './people.feature';

const { ask, readInvitations, readOwnChanges, followTheFloor, watchTheFloor, unwatchTheFloor, tellDone, tellRefused } = people;

/** What the team page needs of the state; provided with its route, so that the inbox does not load it. */
export const peopleState: readonly EnvironmentProviders[] = [
  provideState(peopleFeature),
  provideEffects({ ask, readInvitations, readOwnChanges, followTheFloor, watchTheFloor, unwatchTheFloor, tellDone, tellRefused }),
];
