import { createFeature, createReducer, on } from '@ngrx/store';
import type { MessageView } from '@inbox/contracts/conversation/conversation.views';
import type { CustomerHistoryItem, CustomerView } from '@inbox/contracts/customer/customer.views';
import { escalationCommands } from '../escalation/escalation.actions';
import type { Refused } from '../http/problem';
import { sessionAnswers } from '../identity/session.actions';
import { withoutKey } from '../without-key';
import { customer, earlier } from './customer.actions';

/** What a customer came for, as far as it was read. */
export interface CustomerHistory {
  readonly items: readonly CustomerHistoryItem[];
  readonly nextCursor: string | null;
  readonly loading: boolean;
  readonly problem: Refused | null;
}

export interface EarlierConversation {
  readonly item: CustomerHistoryItem;
  readonly messages: readonly MessageView[];
  readonly more: boolean;
  readonly loading: boolean;
  readonly problem: Refused | null;
}

export interface CustomerState {
  readonly customers: Readonly<Record<string, CustomerView>>;
  readonly failures: Readonly<Record<string, Refused>>;
  readonly histories: Readonly<Record<string, CustomerHistory>>;
  readonly earlier: EarlierConversation | null;
}

const initialState: CustomerState = { customers: {}, failures: {}, histories: {}, earlier: null };
const unread: CustomerHistory = { items: [], nextCursor: null, loading: false, problem: null };

const changeHistory = (state: CustomerState, customerId: string, change: Partial<CustomerHistory>): CustomerState => ({
  ...state,
  histories: { ...state.histories, [customerId]: { ...unread, ...state.histories[customerId], ...change } },
});
const changeEarlier = (state: CustomerState, change: Partial<EarlierConversation>): CustomerState => ({
  ...state,
  earlier: state.earlier && { ...state.earlier, ...change },
});

export const customerFeature = createFeature({
  name: 'customer',
  reducer: createReducer(
    initialState,
    on(customer.load, (state, { customerId }): CustomerState => ({ ...state, failures: withoutKey(state.failures, customerId) })),
    on(customer.read, (state, { customerId, customer: read }): CustomerState => ({
      ...state,
      customers: { ...state.customers, [customerId]: read },
    })),
    on(customer.failed, (state, { customerId, problem }): CustomerState => ({
      ...state,
      failures: { ...state.failures, [customerId]: problem },
    })),
    on(customer.loadHistory, (state, { customerId }) => changeHistory(state, customerId, { loading: true, problem: null })),
    on(customer.historyRead, (state, { customerId, page: { items, nextCursor }, cursor }) => {
      const before = cursor === null ? [] : (state.histories[customerId]?.items ?? []);
      return changeHistory(state, customerId, { items: [...before, ...items], nextCursor, loading: false });
    }),
    on(customer.historyFailed, (state, { customerId, problem }) => changeHistory(state, customerId, { loading: false, problem })),
    on(earlier.open, (state, { item }): CustomerState => ({
      ...state,
      earlier: { item, messages: [], more: false, loading: true, problem: null },
    })),
    on(earlier.loadOlder, (state) => changeEarlier(state, { loading: true, problem: null })),
    on(earlier.read, (state, { page: { items, more } }) =>
      changeEarlier(state, { messages: [...items, ...(state.earlier?.messages ?? [])], more, loading: false }),
    ),
    on(earlier.failed, (state, { problem }) => changeEarlier(state, { loading: false, problem })),
    on(earlier.close, escalationCommands.open, (state): CustomerState => ({ ...state, earlier: null })),
    on(sessionAnswers.signedOut, sessionAnswers.ended, (): CustomerState => initialState),
  ),
});
