import { createHash } from 'node:crypto';
import type { Actor } from '@inbox/contracts/recorded';
import type { Request } from 'express';
import { v7, validate } from 'uuid';
import * as z from 'zod';
import type { Cause } from '../event-sourcing/cause.js';
import { canonicalJson } from '../http/canonical-json.js';
import { Refusal } from '../http/refusal.js';

const instant = z.iso.datetime({ offset: true });

const commandIdOf = (request: Request): string => {
  const key = request.get('idempotency-key');
  if (key === undefined) return v7();
  if (!validate(key)) throw new Refusal('INVALID', 'The Idempotency-Key is not a UUID.');

  return key.toLowerCase();
};

const occurredAtOf = (request: Request): string | null => {
  const said = request.get('x-occurred-at');
  if (said === undefined) return null;
  if (!instant.safeParse(said).success) throw new Refusal('INVALID', 'X-Occurred-At is written as 2026-11-22T09:30:00.000Z.');

  return new Date(said).toISOString();
};

/**
 * What this request causes: the command's id is its `Idempotency-Key`, the hash covers method, path and body.
 * @throws Refusal INVALID for a key that is no UUID or a time that is none
 */
export const causeOf = (request: Request, actor: Actor): Cause => {
  const commandId = commandIdOf(request);
  const [path = ''] = request.originalUrl.split('?');
  const requestHash = createHash('sha256')
    .update(`${request.method} ${path} ${canonicalJson(request.body)}`)
    .digest('hex');

  return { actor, commandId, requestHash, correlationId: commandId, causationId: commandId, occurredAt: occurredAtOf(request) };
};
