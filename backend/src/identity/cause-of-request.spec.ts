import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import type { Request } from 'express';
import { causeOf } from './cause-of-request.js';

const actor = { id: '0197a1c0-0000-7000-8000-000000000001', kind: 'operator', role: 'operator' } as const;
const key = '0197a1c0-0000-7000-8000-0000000000AA';

interface Asked {
  readonly method?: string;
  readonly originalUrl?: string;
  readonly body?: unknown;
  readonly headers?: IncomingHttpHeaders;
}
const causeOfRequest = ({ method = 'POST', originalUrl = '/api/escalations/1/claim', body = {}, headers = {} }: Asked) =>
  causeOf({ method, originalUrl, body, get: (name: string) => headers[name] } as Request, actor); // why `as`: the parts of a request that it reads

describe('What a request causes', () => {
  it('bears the Idempotency-Key as its command id, and as the start of the chain', () => {
    const cause = causeOfRequest({ headers: { 'idempotency-key': key } });

    expect(cause).toMatchObject({ actor, commandId: key.toLowerCase(), correlationId: key.toLowerCase(), causationId: key.toLowerCase() });
  });

  it('gets an id of its own where there is no key', () => {
    expect(causeOfRequest({}).commandId).not.toBe(causeOfRequest({}).commandId);
  });

  it('is refused with a key that is no UUID', () => {
    expect(() => causeOfRequest({ headers: { 'idempotency-key': 'again' } })).toThrow('The Idempotency-Key is not a UUID.');
  });

  it('has the same hash for the same request, however its keys are ordered and whatever its query is', () => {
    const one = causeOfRequest({ body: { a: 1, b: { c: 2, d: 3 } } });
    const other = causeOfRequest({ body: { b: { d: 3, c: 2 }, a: 1 }, originalUrl: '/api/escalations/1/claim?after=7' });

    expect(other.requestHash).toBe(one.requestHash);
    expect(one.requestHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['body', { body: { a: 2 } }],
    ['path', { originalUrl: '/api/escalations/2/claim' }],
    ['method', { method: 'PUT' }],
  ])('has another hash for another %s', (_, asked: Asked) => {
    expect(causeOfRequest({ body: { a: 1 }, ...asked }).requestHash).not.toBe(causeOfRequest({ body: { a: 1 } }).requestHash);
  });

  it('happened when an import says, in UTC', () => {
    expect(causeOfRequest({ headers: { 'x-occurred-at': '2026-01-02T03:04:05+02:00' } }).occurredAt).toBe('2026-01-02T01:04:05.000Z');
    expect(causeOfRequest({}).occurredAt).toBeNull();
    expect(() => causeOfRequest({ headers: { 'x-occurred-at': 'yesterday' } })).toThrow('X-Occurred-At is written as');
  });
});
