import type { Routes } from '@angular/router';
import { floorState } from './floor.state';
import { peopleState } from './people.state';
import { settingsState } from './settings.state';

/** The pages of Operations, each loaded with its state when it is opened first. */
export const operationsRoutes: Routes = [
  {
    path: '',
    providers: [...floorState],
    loadComponent: async () => (await import('./operations-frame/operations-frame')).OperationsFrame,
    children: [
      { path: 'overview', loadComponent: async () => (await import('./overview-page/overview-page')).OverviewPage },
      { path: 'escalations', loadComponent: async () => (await import('./escalations-page/escalations-page')).EscalationsPage },
      {
        path: 'conversations',
        loadComponent: async () => (await import('./conversations-page/conversations-page')).ConversationsPage,
        children: [{ path: ':conversationId', loadComponent: async () => (await import('./conversations-page/read-thread')).ReadThread }],
      },
      { path: 'team', providers: [...peopleState], loadComponent: async () => (await import('./team-page/team-page')).TeamPage },
      {
        path: 'settings',
        providers: [...settingsState],
        loadComponent: async () => (await import('./settings-page/settings-page')).SettingsPage,
      },
      { path: '**', redirectTo: 'overview' },
    ],
  },
];
