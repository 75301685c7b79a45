import type { CsNoteView, CustomerFound, CustomerHistoryItem, CustomerView } from '@inbox/contracts/customer/customer.views';
import { id, minute } from '@inbox/contracts/recorded.samples';

export const leila = (over: Partial<CustomerView> = {}): CustomerView => ({
  id: id('leila'),
  externalId: 'th-10233',
  name: 'Leila Haddad',
  email: 'leila@example.test',
  locale: null,
  timeZone: null,
  attributes: { plan: 'Home' },
  registeredAt: minute(0),
  firstSeenAt: minute(0),
  lastSeenAt: minute(30),
  merged: [],
  position: '1',
  ...over,
});

export const found = (name: string, over: Partial<CustomerFound> = {}): CustomerFound => ({
  id: id(name),
  externalId: `th-${name}`,
  name,
  email: `${name.toLowerCase()}@example.test`,
  registeredAt: minute(0),
  lastSeenAt: minute(9),
  mergedInto: null,
  ...over,
});

/** What a customer came for: resolved as answered by Ben. */
export const came = (name: string, over: Partial<CustomerHistoryItem['escalation'] & object> = {}): CustomerHistoryItem => ({
  conversationId: id(`${name}-conversation`),
  at: minute(0),
  escalation: {
    id: id(name),
    status: 'RESOLVED',
    priority: 'MEDIUM',
    trigger: 'LOW_CONFIDENCE',
    owner: { id: id('ben'), name: 'Ben Okafor' },
    resolution: 'ANSWERED',
    resolvedAt: minute(20),
    lastText: 'Thank you.',
    ...over,
  },
});

export const csNote = (over: Partial<CsNoteView> = {}): CsNoteView => ({
  id: id('cs-note'),
  customerId: id('leila'),
  version: 1,
  text: 'Moves to Utrecht in spring.',
  by: { id: id('petra'), name: 'Petra Vance' },
  at: minute(0),
  earlier: [],
  ...over,
});
