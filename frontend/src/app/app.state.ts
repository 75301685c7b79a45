import type { EnvironmentProviders } from '@angular/core';
import { provideEffects } from '@ngrx/effects';
import { provideState, provideStore } from '@ngrx/store';
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
import * as goOn from './inbox/go-on.effects';
import * as open from './inbox/open-escalation.effects';
import * as viewing from './inbox/tell-viewing.effects';
import { offerUndo, tellRefusal, tellStatusRefusal } from './inbox/undo.effects';
import { offerToSeparate, showMerged, tellNotSeparated } from './inbox/when-customers-merged.effects';
import * as live from './live/live.effects';
import { liveFeature } from './live/live.feature';
import * as team from './operations/team.effects';
import { teamFeature } from './operations/team.feature';
import * as templates from './operations/templates.effects';
import { templatesFeature } from './operations/templates.feature';

const { connect, noticeOffline, checkSession } = live;

/** The whole state of the client: every feature with its effects. */
export const state: readonly EnvironmentProviders[] = [
  provideStore(),
  provideState(sessionFeature),
  provideState(escalationFeature),
  provideState(conversationFeature),
  provideState(customerFeature),
  provideState(teamFeature),
  provideState(templatesFeature),
  provideState(liveFeature),
  provideEffects(session, escalations, threads, drafts, sends, customers, team, templates, goOn, open, viewing),
  provideEffects({ connect, noticeOffline, checkSession, offerUndo, tellRefusal, tellStatusRefusal }),
  provideEffects({ showMerged, offerToSeparate, tellNotSeparated }),
];
