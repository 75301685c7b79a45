import type { Priority, Resolution, Trigger } from '../escalation/escalation.events.js';
import type { Accepted, PersonName, Status } from '../escalation/escalation.views.js';
import type { BillingAnswer } from './billing.answers.js';

/** A customer who is shown as part of another one. */
export interface MergedCustomer {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly mergedAt: string;
}

/** One version of a CS note. */
export interface CsNoteVersion {
  readonly version: number;
  readonly text: string;
  readonly by: PersonName;
  readonly at: string;
}

/** A CS note as it stands; `earlier` are its former versions, the latest first. */
export interface CsNoteView extends CsNoteVersion {
  readonly id: string;
  /** Whose note it is: the customer, or one who is part of them. */
  readonly customerId: string;
  readonly earlier: readonly CsNoteVersion[];
}

/** The billing summary; `none` where billing knows no such customer, `away` where it does not answer, with what to tell. */
export type BillingView =
  ({ readonly state: 'known' } & BillingAnswer) | { readonly state: 'none' } | { readonly state: 'away'; readonly problem: string };

/** What platform admins alone see. Absent, all of it, from the answer to anybody else. */
export interface CustomerFile {
  readonly billing?: BillingView;
  /** The latest first. */
  readonly csNotes?: readonly CsNoteView[];
  /** Why neither is shown although the reader may: the look at them could not be put on record. */
  readonly withheld?: string;
}

/** The answer of `GET /api/customers/:id`. Where the customer is part of another one, it is that other one. */
export interface CustomerView extends CustomerFile {
  readonly id: string;
  readonly externalId: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly locale: string | null;
  readonly timeZone: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly registeredAt: string;
  /** When the first conversation began, and when the customer wrote last. */
  readonly firstSeenAt: string | null;
  readonly lastSeenAt: string | null;
  readonly merged: readonly MergedCustomer[];
  readonly position: string;
}

/** One escalation of a customer, or a conversation that needed none. */
export interface CustomerHistoryItem {
  readonly conversationId: string;
  readonly at: string;
  readonly escalation: {
    readonly id: string;
    readonly status: Status;
    readonly priority: Priority;
    readonly trigger: Trigger;
    readonly owner: PersonName | null;
    readonly resolution: Resolution | null;
    readonly resolvedAt: string | null;
    readonly lastText: string | null;
  } | null;
}

/** The answer of `GET /api/customers/:id/history`: the latest first. */
export interface CustomerHistoryPage {
  readonly items: readonly CustomerHistoryItem[];
  readonly nextCursor: string | null;
  readonly position: string;
}

/** One customer who was found. */
export interface CustomerFound {
  readonly id: string;
  readonly externalId: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly registeredAt: string;
  readonly lastSeenAt: string | null;
  /** The customer whom they are part of. */
  readonly mergedInto: PersonName | null;
}

/** The answer of `GET /api/customers`: by name. */
export interface CustomersPage {
  readonly items: readonly CustomerFound[];
  readonly nextCursor: string | null;
  readonly position: string;
}

export interface CsNoteAccepted extends Accepted {
  readonly noteId: string;
  readonly version: number;
}
