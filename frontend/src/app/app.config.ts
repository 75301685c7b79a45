import { provideHttpClient, withInterceptors } from '@angular/common/http';
import type { ApplicationConfig } from '@angular/core';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState, provideStore } from '@ngrx/store';
import { routes } from './app.routes';
import { conversationFeature } from './conversation/conversation.feature';
import * as drafts from './conversation/draft.effects';
import * as sends from './conversation/send.effects';
import * as threads from './conversation/thread.effects';
import * as customers from './customer/customer.effects';
import { customerFeature } from './customer/customer.feature';
import * as escalations from './escalation/escalation.effects';
import { escalationFeature } from './escalation/escalation.feature';
import * as session from './identity/session.effects';
import { sessionFeature } from './identity/session.feature';
import { whenSignedOut } from './identity/when-signed-out';
import * as goOn from './inbox/go-on.effects';
import * as open from './inbox/open-escalation.effects';
import * as viewing from './inbox/tell-viewing.effects';
import { offerUndo, tellRefusal } from './inbox/undo.effects';
import * as live from './live/live.effects';
import { liveFeature } from './live/live.feature';
import * as team from './operations/team.effects';
import { teamFeature } from './operations/team.feature';

const { connect, noticeOffline, checkSession } = live;

export const appConfig: ApplicationConfig = {
  providers: [
    provideHttpClient(withInterceptors([whenSignedOut])),
    provideRouter(routes, withComponentInputBinding()),
    provideStore(),
    provideState(sessionFeature),
    provideState(escalationFeature),
    provideState(conversationFeature),
    provideState(customerFeature),
    provideState(teamFeature),
    provideState(liveFeature),
    provideEffects(session, escalations, threads, drafts, sends, customers, team, goOn, open, viewing),
    provideEffects({ connect, noticeOffline, checkSession, offerUndo, tellRefusal }),
  ],
};
