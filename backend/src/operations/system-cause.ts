import { createHash } from 'node:crypto';
import type { Cause } from '../event-sourcing/cause.js';

/**
 * Why the system does something by itself.
 * @param commandId derived from what led to it, so that doing it again counts once
 * @param causationId the event or command that led to it
 * @param correlationId the first command of the chain
 */
export const systemCause = (commandId: string, causationId: string, correlationId: string): Cause => ({
  actor: { id: 'system', kind: 'system', role: null },
  commandId,
  requestHash: createHash('sha256').update(commandId).digest('hex'),
  correlationId,
  causationId,
  occurredAt: null,
});
