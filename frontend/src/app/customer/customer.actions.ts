import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { MessagesView } from '@inbox/contracts/conversation/conversation.views';
import type { CustomerHistoryItem, CustomerHistoryPage, CustomerView } from '@inbox/contracts/customer/customer.views';
import type { PersonName } from '@inbox/contracts/escalation/escalation.views';
import type { Refused } from '../http/problem';

/** What somebody can ask for a customer. `undoes` marks the opposite of what was done a moment ago: it offers no further Undo. */
export type CustomerCommand = {
  readonly commandId: string;
  readonly customer: PersonName;
  readonly undoes?: boolean;
} & (
  | { readonly name: 'merge'; readonly into: PersonName; readonly reason: string }
  | { readonly name: 'separate'; readonly from: PersonName }
  | { readonly name: 'note'; readonly text: string }
  | { readonly name: 'edit-note'; readonly noteId: string; readonly version: number; readonly text: string }
);

export const customer = createActionGroup({
  source: 'Customer',
  events: {
    Load: props<{ customerId: string }>(),
    /** `customerId`: who was asked for; the answer may be the one as part of whom they are shown. */
    Read: props<{ customerId: string; customer: CustomerView }>(),
    Failed: props<{ customerId: string; problem: Refused }>(),
    'Load history': props<{ customerId: string; cursor: string | null }>(),
    'History read': props<{ customerId: string; page: CustomerHistoryPage; cursor: string | null }>(),
    'History failed': props<{ customerId: string; problem: Refused }>(),
  },
});

export const customerCommands = createActionGroup({
  source: 'Customer Commands',
  events: { Ask: props<{ command: CustomerCommand }>() },
});

export const customerAnswers = createActionGroup({
  source: 'Customer Answers',
  events: {
    Accepted: props<{ command: CustomerCommand }>(),
    Refused: props<{ command: CustomerCommand; problem: Refused }>(),
  },
});

/** An earlier conversation, read beside the present one. */
export const earlier = createActionGroup({
  source: 'Earlier',
  events: {
    Open: props<{ item: CustomerHistoryItem }>(),
    'Load older': emptyProps(),
    Read: props<{ page: MessagesView }>(),
    Failed: props<{ problem: Refused }>(),
    Close: emptyProps(),
  },
});
