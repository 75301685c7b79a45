import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { tap } from 'rxjs';
import { refused } from '../http/problem';
import { sessionAnswers } from './session.actions';

/** An answer 401 to anything but the session's own calls means that the session is over. */
export const whenSignedOut: HttpInterceptorFn = (request, next) => {
  const store = inject(Store);
  return next(request).pipe(
    tap({
      error: (fault: unknown) => {
        if (request.url !== '/api/session' && refused(fault).status === 401) store.dispatch(sessionAnswers.ended());
      },
    }),
  );
};
