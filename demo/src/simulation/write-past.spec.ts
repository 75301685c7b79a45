import { id } from '@inbox/contracts/recorded.samples';
import type { Filled } from '../fill.js';
import { startInstance } from '../instance.samples.js';
import type { Answering, Call, Instance } from '../instance.samples.js';
import { writePast } from './write-past.js';

const anchor = Date.parse('2026-11-22T14:30:00Z');
const told: [done: number, all: number][] = [];
const written = (instance: Instance, until = anchor): Promise<Filled> =>
  writePast({
    ...{
      access: { url: instance.url, token: 'demo-import-token' },
      password: 'demo-inbox',
      seed: 'a',
      days: 7,
      escalations: 20,
      anchor: until,
    },
    onProgress: (done, all) => told.push([done, all]),
  });
const writes = ({ calls }: Instance): Call[] => calls.filter(({ path }) => path !== '/api/session');
const byKey = (calls: readonly Call[]): Call[] => calls.toSorted((one, other) => (one.key ?? '').localeCompare(other.key ?? ''));

describe('Writing a past', () => {
  it('tells every escalation at its time, operators’ deeds as theirs, with progress', async () => {
    await using instance = await startInstance();
    const { written: count, refusals } = await written(instance);
    expect(refusals).toEqual([]);
    expect(writes(instance)).toHaveLength(count);
    expect(writes(instance).filter(({ path }) => path === '/api/handoffs')).toHaveLength(20);
    expect(writes(instance).every(({ occurredAt = '' }) => Date.parse(occurredAt) <= anchor)).toBe(true);
    const claims = writes(instance).filter(({ path }) => path.endsWith('/claim'));
    expect(claims.map(({ actAs }) => actAs)).toContain(id('operator01@demo.test'));
    expect(told.at(-1)).toEqual([count, count]);
  });

  it('tells as good as in the order in which things happened', async () => {
    await using instance = await startInstance();
    await written(instance);
    const times = writes(instance)
      .slice(1)
      .map(({ occurredAt = '' }) => occurredAt);
    const sorted = times.toSorted();
    expect(times.every((time, index) => (sorted[index - 40] ?? '') <= time)).toBe(true);
  });

  it('sends the same keys and bodies when it runs a second time', async () => {
    await using instance = await startInstance();
    const { written: count } = await written(instance);
    await written(instance);
    expect(byKey(writes(instance).slice(count))).toEqual(byKey(writes(instance).slice(0, count)));
  });

  it('changes nothing where the same seed has another past', async () => {
    const reused: Answering = ({ path }) => (path === '/api/handoffs' ? { status: 422, body: { code: 'KEY_REUSED' } } : null);
    await using instance = await startInstance(reused);
    expect(await written(instance, anchor + 1_000)).toMatchObject({ written: 0, otherAnchor: true });
    expect(writes(instance)).toHaveLength(1);
  });
});
