import type { Routes, UrlMatcher } from '@angular/router';
import { hasFigures, hasInbox } from './identity/own-page.guards';
import { signedIn } from './identity/signed-in.guard';
import { Inbox } from './inbox/inbox';
import { Shell } from './shell/shell';

/** `/inbox` and `/inbox/<escalation id>` are one page, so that opening another escalation keeps the panes as they are. */
const inbox: UrlMatcher = (segments) => {
  const [first, second] = segments;
  if (first?.path !== 'inbox' || segments.length > 2) return null;
  return { consumed: segments, ...(second === undefined ? {} : { posParams: { escalationId: second } }) };
};

// The shell and the inbox come with the first script: no queue waits for one piece of code to ask for the next.
export const routes: Routes = [
  { path: 'sign-in', title: 'Sign in · Operator Inbox', loadComponent: async () => (await import('./identity/sign-in/sign-in')).SignIn },
  { path: 'join/:token', title: 'Join · Operator Inbox', loadComponent: async () => (await import('./identity/join/join')).Join },
  {
    path: '',
    canActivate: [signedIn],
    component: Shell,
    children: [
      { matcher: inbox, canActivate: [hasInbox], component: Inbox },
      { path: 'operations', loadChildren: async () => (await import('./operations/operations.routes')).operationsRoutes },
      {
        path: 'analytics',
        canActivate: [hasFigures],
        loadChildren: async () => (await import('./analytics/analytics.routes')).analyticsRoutes,
      },
      { path: '**', redirectTo: 'inbox' },
    ],
  },
];
