import type { Actor } from '@inbox/contracts/recorded';

/** Why a command runs: who asks, under which command id, and what led to it. It becomes the metadata of the events. */
export interface Cause {
  readonly actor: Actor;
  /** The caller's Idempotency-Key. */
  readonly commandId: string;
  /** SHA-256 of the request: the same command id with another request is refused. */
  readonly requestHash: string;
  readonly correlationId: string;
  readonly causationId: string;
  /** The events' time where history is imported, RFC 3339; null for what happens now. */
  readonly occurredAt: string | null;
}
