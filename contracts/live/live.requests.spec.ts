import { describe, expect, it } from '@jest/globals';
import { id } from '../recorded.samples.js';
import { clientFrame } from './live.requests.js';

const understood = (frame: unknown): boolean => clientFrame.safeParse(frame).success;

describe('What a client says on the live socket', () => {
  it.each(['queue', 'operations', 'presence', `escalation:${id('escalation')}`])('may be to watch %s from a position', (view) => {
    expect(understood({ type: 'subscribe', view, after: '1200' })).toBe(true);
    expect(understood({ type: 'unsubscribe', view })).toBe(true);
  });

  it('may be what is on screen', () => {
    expect(understood({ type: 'viewing', escalationId: id('escalation'), typing: true })).toBe(true);
    expect(understood({ type: 'viewing', escalationId: null, typing: false })).toBe(true);
  });

  it.each([
    { type: 'subscribe', view: 'queue' },
    { type: 'subscribe', view: 'queue', after: 'the end' },
    { type: 'subscribe', view: 'escalation:', after: '1' },
    { type: 'subscribe', view: 'escalation:../../x', after: '1' },
    { type: 'subscribe', view: 'customers', after: '1' },
    { type: 'viewing', escalationId: 'x', typing: true },
    { type: 'claim' },
    null,
    'subscribe',
  ])('is not understood as %p', (frame) => {
    expect(understood(frame)).toBe(false);
  });
});
