import { TestBed } from '@angular/core/testing';
import { type ActivatedRouteSnapshot, type CanActivateFn, type RouterStateSnapshot, UrlTree } from '@angular/router';
import { roles } from '@inbox/contracts/identity/roles';
import { ana, startApp } from '../app.for-specs';
import { hasFigures, hasInbox } from './own-page.guards';

describe('A page', () => {
  /** Who is sent where, of all roles. */
  const sentAway = (guard: CanActivateFn): string[] => {
    const app = startApp();
    return roles.flatMap((role) => {
      app.signIn({ ...ana, role });
      const result = TestBed.runInInjectionContext(() => guard({} as ActivatedRouteSnapshot, {} as RouterStateSnapshot));
      return result instanceof UrlTree ? [`${role} to ${result.toString()}`] : [];
    });
  };

  it('of the inbox is not for analysts, who get their figures instead', () => {
    expect(sentAway(hasInbox)).toEqual(['analyst to /analytics']);
  });

  it('of figures is not for operators, who get their inbox instead', () => {
    expect(sentAway(hasFigures)).toEqual(['operator to /inbox']);
  });
});
