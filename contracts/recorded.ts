import type { Role } from './identity/roles.js';

/** A fact as a decider returns it: what happened, in the past tense, and the facts themselves. */
export interface DomainEvent<Type extends string = string, Data extends object = object> {
  readonly type: Type;
  readonly data: Data;
}

/** Who caused an event. `role` is null for customers, the AI agent, integrations and the system. */
export interface Actor {
  readonly id: string;
  readonly kind: 'operator' | 'customer' | 'agent' | 'integration' | 'system';
  readonly role: Role | null;
}

/** What stands in the envelope of every event, never in its data. */
export interface EventMetadata {
  readonly actor: Actor;
  /** The command that caused the event: the caller's Idempotency-Key. */
  readonly commandId: string;
  /** The first command of the chain. */
  readonly correlationId: string;
  /** What the command was caused by: an event's or a command's id. */
  readonly causationId: string;
  readonly schemaVersion: number;
  /** SHA-256 of the command's name and body: the same command id with another body is refused by it. */
  readonly requestHash: string;
  /** The event's time where it was imported from another system, RFC 3339. */
  readonly occurredAt?: string;
  /** The customer whose personal data the event holds: the key that will encrypt it. */
  readonly subjectId?: string;
}

/** An event as the log holds it. */
export type Recorded<E extends DomainEvent = DomainEvent> = E & {
  readonly id: string;
  readonly stream: string;
  /** Its place in its stream, from 0. */
  readonly revision: number;
  /** Its place in the whole log: grows, never contiguous, kept as text. */
  readonly position: string;
  /** The event's time, RFC 3339 UTC with milliseconds: the store's clock, or `occurredAt` where it was imported. */
  readonly at: string;
  readonly metadata: EventMetadata;
};

/** Which fields of an event's data are a person's own (dotted paths), by event type. They are encrypted per customer; the shape stays. */
export type PersonalFields<E extends DomainEvent> = Readonly<Record<E['type'], readonly string[]>>;
