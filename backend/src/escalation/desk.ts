import { deskPersonalFields, type DeskEvent } from '@inbox/contracts/escalation/desk.events';
import type { Lifecycle } from '../event-sourcing/lifecycle.js';

/** One operator's place at one escalation: what they have typed and how far they have read. It holds up no other command. */
export interface Desk {
  readonly draft: string;
  readonly seen: number;
}

/** The id of a desk: one for each escalation and operator. */
export const deskId = (escalationId: string, operatorId: string): string => `${escalationId}-${operatorId}`;

const evolve = (desk: Desk, event: DeskEvent): Desk =>
  event.type === 'DraftKept' ? { ...desk, draft: event.data.text } : { ...desk, seen: Math.max(desk.seen, event.data.number) };

/** @param customerId whose words the draft may hold */
export const deskLifecycle = (customerId: string): Lifecycle<Desk, DeskEvent> => ({
  stream: 'desk',
  unknown: { draft: '', seen: 0 },
  evolve,
  personal: deskPersonalFields,
  subject: () => customerId,
});
