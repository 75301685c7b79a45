import type { Routes } from '@angular/router';

/** The pages of Operations, each loaded with its state when it is opened first. */
export const operationsRoutes: Routes = [
  {
    path: '',
    loadComponent: async () => (await import('./operations-frame/operations-frame')).OperationsFrame,
    children: [
      { path: 'team', loadComponent: async () => (await import('./team-page/team-page')).TeamPage },
      { path: '**', redirectTo: 'team' },
    ],
  },
];
