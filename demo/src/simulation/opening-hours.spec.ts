import { setTimeout as pause } from 'node:timers/promises';
import { startInstance } from '../instance.samples.js';
import type { Instance } from '../instance.samples.js';
import { openForBusiness } from './opening-hours.js';
import { emptyTally } from './tally.js';

const pace = { look: 5, typing: 1, patience: 60_000 };
const hours = { seed: 'a', rate: 6_000, minutes: 10, pace };
const access = ({ url }: Instance, signal?: AbortSignal) => ({ url, token: 'any', signal, patience: 20 });
const handoffs = ({ calls }: Instance): number => calls.filter(({ path }) => path === '/api/handoffs').length;
const until = async (condition: () => boolean): Promise<void> => {
  const deadline = performance.now() + 10_000;
  while (!condition() && performance.now() < deadline) await pause(5);
};

describe('Opening hours', () => {
  it('let customers come until somebody stops them, and then nobody is left', async () => {
    await using instance = await startInstance();
    const [tally, stop] = [emptyTally(), new AbortController()];
    const over = openForBusiness({ access: access(instance, stop.signal), ...hours, tally });
    await until(() => tally.opened >= 10);
    expect(tally.present).toBeGreaterThan(0);
    stop.abort();
    await over;
    expect(tally.present).toBe(0);
    expect(tally.opened).toBeGreaterThanOrEqual(10);
  });

  it('end by themselves', async () => {
    await using instance = await startInstance();
    const tally = emptyTally();
    await openForBusiness({ access: access(instance), ...hours, minutes: 0.005, tally });
    expect(tally).toMatchObject({ present: 0, refused: 0 });
    expect(handoffs(instance)).toBeGreaterThanOrEqual(1);
  });

  it('go on when one visit is refused', async () => {
    await using instance = await startInstance(({ path }, count) =>
      path === '/api/handoffs' && count === 1 ? { status: 400, body: { detail: 'No.', code: 'INVALID' } } : null,
    );
    const [tally, stop] = [emptyTally(), new AbortController()];
    const over = openForBusiness({ access: access(instance, stop.signal), ...hours, tally });
    await until(() => tally.opened >= 3);
    stop.abort();
    await over;
    expect(tally.refused).toBe(1);
    expect(tally.lastRefusal).toContain('POST /api/handoffs was refused with 400: No.');
  });

  it('end at once when the token is refused', async () => {
    await using instance = await startInstance(() => ({ status: 401, body: { detail: 'No.', code: 'UNAUTHENTICATED' } }));
    await expect(openForBusiness({ access: access(instance), ...hours, tally: emptyTally() })).rejects.toMatchObject({ status: 401 });
  });

  it('end when the instance goes away for longer than anybody would wait', async () => {
    await using instance = await startInstance(() => ({ status: 503, body: { title: 'Away' } }));
    await expect(openForBusiness({ access: access(instance), ...hours, tally: emptyTally() })).rejects.toThrow('503 Away');
  });
});
