import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { ConversationPage } from '@inbox/contracts/conversation/conversation.views';
import type { Refused } from '../http/problem';

/** The filters of the list of conversations, as they stand in the address; days are local, both included. */
export interface ConversationsQuery {
  readonly outcome?: string;
  readonly from?: string;
  readonly to?: string;
}

export const conversations = createActionGroup({
  source: 'Conversations',
  events: {
    Show: props<{ query: ConversationsQuery }>(),
    'Load more': emptyProps(),
    Read: props<{ query: ConversationsQuery; page: ConversationPage; further: boolean }>(),
    Failed: props<{ problem: Refused }>(),
    /** One of them is opened to be read. */
    Open: props<{ conversationId: string }>(),
    'Open failed': props<{ conversationId: string; problem: Refused }>(),
  },
});
