import type { Routes } from '@angular/router';
import { analyticsState } from './analytics.state';

/** The figures, the values behind one, and the evidence of one value: each step has its own address. */
export const analyticsRoutes: Routes = [
  {
    path: '',
    providers: [...analyticsState],
    children: [
      { path: '', loadComponent: async () => (await import('./analytics-page/analytics-page')).AnalyticsPage },
      { path: ':metric/values', loadComponent: async () => (await import('./values-page/values-page')).ValuesPage },
      { path: ':metric/values/:escalationId', loadComponent: async () => (await import('./evidence-page/evidence-page')).EvidencePage },
    ],
  },
];
