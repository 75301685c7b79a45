import { TestBed } from '@angular/core/testing';
import { type ActivatedRouteSnapshot, type GuardResult, type RouterStateSnapshot, UrlTree } from '@angular/router';
import type { Observable } from 'rxjs';
import { ana, problem, startApp } from '../app.for-specs';
import { signedIn } from './signed-in.guard';

describe('A page for signed-in people', () => {
  const enter = (url: string) => {
    const results: GuardResult[] = [];
    const route = {} as ActivatedRouteSnapshot;
    const asked = TestBed.runInInjectionContext(() => signedIn(route, { url } as RouterStateSnapshot)) as Observable<GuardResult>;
    asked.subscribe((result) => results.push(result));
    return results;
  };

  it('lets in who turns out to be signed in', () => {
    const app = startApp();
    const results = enter('/inbox');
    expect(results).toEqual([]);
    app.theCall('GET', '/session').flush(ana);
    expect(results).toEqual([true]);
  });

  it('sends everyone else to the sign-in, and remembers the page', () => {
    const app = startApp();
    const results = enter('/inbox/e1');
    app.refuse(app.theCall('GET', '/session'), problem(401));
    expect(results.map((result) => (result instanceof UrlTree ? result.toString() : result))).toEqual(['/sign-in?return=%2Finbox%2Fe1']);
  });

  it('does not ask the server again for who is known', () => {
    const app = startApp();
    app.signIn();
    expect(enter('/inbox')).toEqual([true]);
    expect(app.asked('GET', '/session')).toEqual([]);
  });
});
