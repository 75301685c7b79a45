import { describe, expect, it } from '@jest/globals';
import { id, operator } from '@inbox/contracts/recorded.samples';
import { dueAt } from './operator-heartbeats.js';

const seconds = (n: number): number => n * 1_000;
const screen = (name: string, heardAt: number) => ({
  heardAt: seconds(heardAt),
  caller: { actor: operator(name), name, role: 'operator', scopes: [], integrationId: null } as const,
});
const due = (now: number, screens: ReturnType<typeof screen>[], written: Record<string, number> = {}) =>
  dueAt(seconds(now), screens, new Map(Object.entries(written).map(([name, at]) => [id(name), seconds(at)])));

describe('An operator’s heartbeat', () => {
  it('is written for everybody whose screen answers, once for all their screens', () => {
    expect(due(100, [screen('ana', 99), screen('ana', 98), screen('ben', 97)])).toEqual([id('ana'), id('ben')]);
  });

  it('is written again after twenty seconds, not before', () => {
    expect(due(119, [screen('ana', 118)], { ana: 100 })).toEqual([]);
    expect(due(120, [screen('ana', 118)], { ana: 100 })).toEqual([id('ana')]);
  });

  it('is not that of an open socket behind which nobody answers', () => {
    expect(due(100, [screen('ana', 80)])).toEqual([]);
    expect(due(100, [screen('ana', 80), screen('ana', 99)])).toEqual([id('ana')]);
  });
});
