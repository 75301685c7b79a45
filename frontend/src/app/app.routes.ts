import type { Routes, UrlMatcher } from '@angular/router';
import { hasInbox } from './identity/has-inbox.guard';
import { signedIn } from './identity/signed-in.guard';

/** `/inbox` and `/inbox/<escalation id>` are one page, so that opening another escalation keeps the panes as they are. */
const inbox: UrlMatcher = (segments) => {
  const [first, second] = segments;
  if (first?.path !== 'inbox' || segments.length > 2) return null;
  return { consumed: segments, ...(second === undefined ? {} : { posParams: { escalationId: second } }) };
};

export const routes: Routes = [
  { path: 'sign-in', title: 'Sign in · Operator Inbox', loadComponent: async () => (await import('./identity/sign-in/sign-in')).SignIn },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: async () => (await import('./shell/shell')).Shell,
    children: [
      { matcher: inbox, canActivate: [hasInbox], loadComponent: async () => (await import('./inbox/inbox')).Inbox },
      { path: 'operations', loadChildren: async () => (await import('./operations/operations.routes')).operationsRoutes },
      { path: 'analytics', loadChildren: async () => (await import('./analytics/analytics.routes')).analyticsRoutes },
      { path: '**', redirectTo: 'inbox' },
    ],
  },
];
