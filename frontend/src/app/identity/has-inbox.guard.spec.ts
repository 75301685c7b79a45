import { TestBed } from '@angular/core/testing';
import { type ActivatedRouteSnapshot, type RouterStateSnapshot, UrlTree } from '@angular/router';
import { roles } from '@inbox/contracts/identity/roles';
import { ana, startApp } from '../app.for-specs';
import { hasInbox } from './has-inbox.guard';

describe('The inbox', () => {
  it('is not for analysts, who get their figures instead; everyone else enters', () => {
    const app = startApp();
    const landing = roles.map((role) => {
      app.signIn({ ...ana, role });
      const result = TestBed.runInInjectionContext(() => hasInbox({} as ActivatedRouteSnapshot, {} as RouterStateSnapshot));
      return result instanceof UrlTree ? `${role} -> ${result.toString()}` : result;
    });
    expect(landing).toEqual([true, true, true, true, true, 'analyst -> /analytics']);
  });
});
