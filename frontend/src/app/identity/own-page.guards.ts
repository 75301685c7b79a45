import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Store } from '@ngrx/store';
import { sessionFeature } from './session.feature';
import { readsFigures, seesTheFloor } from './what-roles-do';

/** Analysts have no inbox: their first page is the figures. */
export const hasInbox: CanActivateFn = () => {
  const role = inject(Store).selectSignal(sessionFeature.selectSession)()?.role;
  return role === undefined || seesTheFloor(role) || inject(Router).createUrlTree(['/analytics']);
};

/** Operators read no figures: their first page is the inbox. */
export const hasFigures: CanActivateFn = () => {
  const role = inject(Store).selectSignal(sessionFeature.selectSession)()?.role;
  return role === undefined || readsFigures(role) || inject(Router).createUrlTree(['/inbox']);
};
