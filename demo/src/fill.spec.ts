import { id } from '@inbox/contracts/recorded.samples';
import { castOperators, handlesIn } from './cast.js';
import { fill } from './fill.js';
import type { Filled } from './fill.js';
import { openInbox } from './inbox-api.js';
import { startInstance } from './instance.samples.js';
import type { Answering, Call, Instance } from './instance.samples.js';
import { endedOtherwise } from './stories/ended-otherwise.js';
import { asked, claims, replies, resolves } from './story.js';
import type { Story } from './story.js';

const anchor = Date.UTC(2026, 10, 22, 12);
const story: Story = {
  id: 'lost-key',
  customer: { externalId: 'th-1', name: 'Leila' },
  raisedAgo: 30,
  trigger: 'USER_REQUEST',
  history: [asked(-1, 'Help')],
  steps: [claims(1, 'operator01'), replies(2, 'operator01', 'Hello'), resolves(3, 'operator01', 'ANSWERED')],
};
const refusal = (status: number, code: string) => ({ status, body: { detail: 'No.', code } });

const filled = async (instance: Instance, stories: readonly Story[] = [story]): Promise<Filled> => {
  const api = openInbox({ url: instance.url, token: 'demo-import-token' });
  const cast = await castOperators(api, handlesIn(stories), 'demo-inbox');
  return fill({ api, stories, cast, anchor });
};
const writes = ({ calls }: Instance): Call[] => calls.filter(({ path }) => path !== '/api/session');
const on = (ending: string, answer: ReturnType<typeof refusal>): Answering => {
  return ({ path }) => (path.endsWith(ending) ? answer : null);
};

describe('Filling the demo workspace', () => {
  it('tells a story in its order, each step at its time and by its actor', async () => {
    await using instance = await startInstance();
    expect(await filled(instance)).toEqual({ written: 4, refusals: [], otherAnchor: false });
    expect(writes(instance).map(({ path, occurredAt, actAs }) => [path.split('/').at(-1), occurredAt, actAs])).toEqual([
      ['handoffs', '2026-11-22T11:30:00.000Z', undefined],
      ['claim', '2026-11-22T11:31:00.000Z', id('operator01@demo.test')],
      ['replies', '2026-11-22T11:32:00.000Z', id('operator01@demo.test')],
      ['resolve', '2026-11-22T11:33:00.000Z', id('operator01@demo.test')],
    ]);
    expect(new Set(writes(instance).map(({ token }) => token))).toEqual(new Set(['Bearer demo-import-token']));
  });

  it('signs each operator in once, without the token', async () => {
    await using instance = await startInstance();
    await filled(instance);
    expect(instance.calls.filter(({ path }) => path === '/api/session')).toEqual([
      expect.objectContaining({ token: undefined, body: { email: 'operator01@demo.test', password: 'demo-inbox' } }),
    ]);
  });

  it('sends the same keys and bodies when it runs a second time', async () => {
    await using instance = await startInstance();
    const first = await filled(instance, endedOtherwise);
    const told = writes(instance).length;
    await filled(instance, endedOtherwise);
    expect(first.written).toBe(told);
    const byKey = (calls: Call[]): Call[] => calls.toSorted((one, other) => (one.key ?? '').localeCompare(other.key ?? ''));
    expect(byKey(writes(instance).slice(told))).toEqual(byKey(writes(instance).slice(0, told)));
  });

  it('sends a write again with the same key when the instance is away', async () => {
    await using instance = await startInstance((_call, count) =>
      count === 3 ? { status: 503, body: { title: 'Away' }, headers: { 'Retry-After': '0' } } : null,
    );
    expect(await filled(instance)).toMatchObject({ written: 4, refusals: [] });
    const [, claim, again] = writes(instance);
    expect(again).toEqual(claim);
  });

  it('goes on after a refusal and remembers it', async () => {
    await using instance = await startInstance(on('/claim', refusal(403, 'FORBIDDEN')));
    const { written, refusals } = await filled(instance);
    expect(written).toBe(3);
    expect(refusals).toEqual([expect.stringContaining('lost-key, step 0 (claims)')]);
  });

  it('leaves out the rest of a story whose hand-over was refused', async () => {
    await using instance = await startInstance(on('/handoffs', refusal(400, 'INVALID')));
    expect(await filled(instance)).toMatchObject({ written: 0, refusals: [expect.stringContaining('hand-over')] });
    expect(writes(instance)).toHaveLength(1);
  });

  it('tells a story’s steps one after the other, and a duplicate after the story that it repeats', async () => {
    const first = { ...story, id: 'first', raisedAgo: 31 };
    const again = {
      ...story,
      id: 'again',
      steps: [claims(1, 'operator01'), resolves(1.5, 'operator01', 'DUPLICATE', { duplicateOf: 'first' })],
    };
    await using instance = await startInstance();
    expect(await filled(instance, [again, first])).toMatchObject({ written: 7, refusals: [] });
    const [resolve] = writes(instance).filter(({ body }) => JSON.stringify(body).includes('DUPLICATE'));
    const handOver = writes(instance).find(({ path, occurredAt }) => path === '/api/handoffs' && occurredAt === '2026-11-22T11:29:00.000Z');
    expect(resolve?.body).toMatchObject({ duplicateOf: id(`e ${handOver?.key ?? ''}`) });
  });

  it('sends a stale reply anyway, with another key of its own', async () => {
    await using instance = await startInstance(({ body }) => {
      return JSON.stringify(body).includes('lastSeen') && !JSON.stringify(body).includes('force') ? refusal(409, 'STALE') : null;
    });
    expect(await filled(instance)).toMatchObject({ written: 4, refusals: [] });
    const [stale, forced] = writes(instance).filter(({ path }) => path.endsWith('/replies'));
    expect(forced?.body).toMatchObject({ text: 'Hello', force: true });
    expect(forced?.key).not.toBe(stale?.key);
  });

  it('changes nothing in a workspace that was filled from another anchor', async () => {
    await using instance = await startInstance(on('/handoffs', refusal(422, 'KEY_REUSED')));
    expect(await filled(instance, endedOtherwise)).toEqual({ written: 0, refusals: [], otherAnchor: true });
    expect(writes(instance).every(({ path }) => path === '/api/handoffs')).toBe(true);
  });

  it('stops at once when the token is refused', async () => {
    await using instance = await startInstance(on('/handoffs', refusal(401, 'UNAUTHENTICATED')));
    await expect(filled(instance, endedOtherwise)).rejects.toMatchObject({ status: 401 });
  });
});
