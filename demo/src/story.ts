import type { Priority, Resolution, Trigger } from '@inbox/contracts/escalation/escalation.events';

/** An operator of the demo workspace by the local part of the e-mail address: `operator07` is `operator07@demo.test`. */
export type Handle = `operator${number}`;

/** What was said before the hand-over; `at` is in minutes from the hand-over, so never above 0. */
export interface Said {
  readonly at: number;
  readonly author: 'customer' | 'ai';
  readonly text: string;
}

interface Moment {
  /** Minutes after the hand-over. */
  readonly at: number;
}
interface Deed extends Moment {
  readonly by: Handle;
}

/** What happens after the hand-over. In texts `@operator07` mentions a colleague and `{operator07}` stands for a first name. */
export type Step =
  | (Moment & { readonly does: 'says'; readonly text: string })
  | (Deed & { readonly does: 'claims' })
  | (Deed & { readonly does: 'replies'; readonly text: string })
  | (Deed & { readonly does: 'notes'; readonly text: string })
  | (Deed & { readonly does: 'prioritizes'; readonly priority: Priority; readonly reason: string })
  | (Deed & { readonly does: 'transfers'; readonly to: Handle; readonly note: string })
  | (Deed & { readonly does: 'releases'; readonly reason: string })
  | (Deed & { readonly does: 'snoozes'; readonly until: number | null })
  | (Deed & { readonly does: 'wakes' })
  | (Deed & { readonly does: 'resolves'; readonly resolution: Resolution } & Outcome)
  | (Deed & { readonly does: 'reopens'; readonly reason: string });

interface Outcome {
  readonly notes?: string;
  /** The id of the other story. */
  readonly duplicateOf?: string;
  readonly referredTo?: string;
}

export interface Customer {
  readonly externalId: string;
  readonly name: string;
  readonly email?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** BCP 47. */
  readonly locale?: string;
  /** Of the IANA list. */
  readonly timeZone?: string;
}

/** One escalation from the first word to where it stands now. */
export interface Story {
  readonly id: string;
  readonly customer: Customer;
  /** How long before the demo's anchor the hand-over was, in minutes. */
  readonly raisedAgo: number;
  readonly trigger: Trigger;
  readonly priority?: Priority;
  readonly reason?: string;
  readonly confidence?: number;
  readonly threshold?: number;
  readonly rule?: string;
  readonly history: readonly Said[];
  readonly steps: readonly Step[];
}

/** Days, hours and minutes in minutes. */
export const ago = (days: number, hours: number, minutes: number): number => (days * 24 + hours) * 60 + minutes;

export const asked = (at: number, text: string): Said => ({ at, author: 'customer', text });
export const answered = (at: number, text: string): Said => ({ at, author: 'ai', text });

export const says = (at: number, text: string): Step => ({ at, does: 'says', text });
export const claims = (at: number, by: Handle): Step => ({ at, does: 'claims', by });
export const replies = (at: number, by: Handle, text: string): Step => ({ at, does: 'replies', by, text });
export const notes = (at: number, by: Handle, text: string): Step => ({ at, does: 'notes', by, text });
export const prioritizes = (at: number, by: Handle, priority: Priority, reason: string): Step => ({
  at,
  does: 'prioritizes',
  by,
  priority,
  reason,
});
export const transfers = (at: number, by: Handle, to: Handle, note: string): Step => ({ at, does: 'transfers', by, to, note });
export const releases = (at: number, by: Handle, reason: string): Step => ({ at, does: 'releases', by, reason });
/** @param until in minutes after the hand-over; null waits for the customer */
export const snoozes = (at: number, by: Handle, until: number | null): Step => ({ at, does: 'snoozes', by, until });
export const wakes = (at: number, by: Handle): Step => ({ at, does: 'wakes', by });
export const reopens = (at: number, by: Handle, reason: string): Step => ({ at, does: 'reopens', by, reason });
export const resolves = (at: number, by: Handle, resolution: Resolution, outcome: Outcome = {}): Step => ({
  at,
  does: 'resolves',
  by,
  resolution,
  ...outcome,
});
