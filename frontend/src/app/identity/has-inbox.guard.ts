import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Store } from '@ngrx/store';
import { sessionFeature } from './session.feature';

/** Analysts have no inbox: their first page is the figures. */
export const hasInbox: CanActivateFn = () => {
  const session = inject(Store).selectSignal(sessionFeature.selectSession);
  return session()?.role === 'analyst' ? inject(Router).createUrlTree(['/analytics']) : true;
};
