import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Store } from '@ngrx/store';
import { filter, map, take } from 'rxjs';
import { sessionCommands } from './session.actions';
import { sessionFeature } from './session.feature';

/** Lets in who is signed in; everyone else signs in first and comes back to the page that was asked for. */
export const signedIn: CanActivateFn = (_, { url }) => {
  const [store, router] = [inject(Store), inject(Router)];
  const phase$ = store.select(sessionFeature.selectPhase);
  phase$
    .pipe(
      take(1),
      filter((phase) => phase === 'unknown'),
    )
    .subscribe(() => {
      store.dispatch(sessionCommands.lookUp());
    });
  return phase$.pipe(
    filter((phase) => phase === 'signed-in' || phase === 'nobody'),
    take(1),
    map((phase) => phase === 'signed-in' || router.createUrlTree(['/sign-in'], { queryParams: url === '/' ? {} : { return: url } })),
  );
};
