import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { Priority } from '@inbox/contracts/escalation/escalation.events';
import type { ReleaseRequest, ResolveRequest, SnoozeRequest, TransferRequest } from '@inbox/contracts/escalation/escalation.requests';
import type { EscalationView, HistoryView, InboxPage } from '@inbox/contracts/escalation/escalation.views';
import type { Refused } from '../http/problem';

export type Section = 'mine' | 'unclaimed';

/** What an operator can ask for an escalation. `undoes` marks the opposite of what was done a moment ago: it offers no further Undo. */
export type EscalationCommand = {
  readonly commandId: string;
  readonly escalationId: string;
  readonly undoes?: boolean;
} & (
  | { readonly name: 'claim'; readonly at: number }
  | { readonly name: 'release'; readonly request: ReleaseRequest }
  | { readonly name: 'transfer'; readonly request: TransferRequest; readonly toName: string; readonly fromId?: string }
  | { readonly name: 'snooze'; readonly request: SnoozeRequest }
  | { readonly name: 'wake' }
  | { readonly name: 'prioritize'; readonly from: Priority; readonly to: Priority; readonly reason: string }
  | { readonly name: 'resolve'; readonly request: ResolveRequest }
  | { readonly name: 'reopen'; readonly reason: string }
);

export const queueCommands = createActionGroup({
  source: 'Queue Commands',
  events: {
    /** The first page of both sections, or as many pages as were on screen. */
    Load: emptyProps(),
    'Load more': emptyProps(),
    /** While held, no row moves and none is added, unless it is mine. */
    Hold: props<{ held: boolean }>(),
    'Show new': emptyProps(),
  },
});

export const queueAnswers = createActionGroup({
  source: 'Queue Answers',
  events: {
    /** A section as it stands, from its top: what it had besides is gone. */
    'Section read': props<{ section: Section; page: InboxPage }>(),
    'Further page read': props<{ page: InboxPage }>(),
    Failed: props<{ problem: Refused }>(),
  },
});

export const escalationCommands = createActionGroup({
  source: 'Escalation Commands',
  events: {
    Open: props<{ escalationId: string | null }>(),
    Reread: props<{ escalationId: string }>(),
    Ask: props<{ command: EscalationCommand }>(),
    'See history': props<{ escalationId: string }>(),
    'Mark seen': props<{ escalationId: string; number: number }>(),
    'Forget lost claim': emptyProps(),
  },
});

export const escalationAnswers = createActionGroup({
  source: 'Escalation Answers',
  events: {
    Read: props<{ escalation: EscalationView }>(),
    'Read failed': props<{ escalationId: string; problem: Refused }>(),
    'History read': props<{ escalationId: string; history: HistoryView }>(),
    'History failed': props<{ escalationId: string; problem: Refused }>(),
    Accepted: props<{ command: EscalationCommand; position: string }>(),
    /** `at`: when the answer came, in milliseconds since 1970. */
    Refused: props<{ command: EscalationCommand; problem: Refused }>(),
  },
});
