import { handoffRequest } from '@inbox/contracts/escalation/escalation.requests';
import { startInstance } from '../instance.samples.js';
import type { Instance } from '../instance.samples.js';
import { fillQueue } from './fill-queue.js';
import { emptyTally } from './tally.js';
import type { Tally } from './tally.js';

const filled = async ({ url }: Instance, escalations: number, seed = 'a', signal?: AbortSignal): Promise<Tally> => {
  const tally = emptyTally();
  await fillQueue({ access: { url, token: 'any', signal }, seed, escalations, tally });
  return tally;
};
/** What was handed over, without the times, in an order that does not hang on the network. */
const saidIn = ({ calls }: Instance): string[] =>
  calls
    .map(({ body }) => handoffRequest.parse(body))
    .map(({ customer, history }) => `${customer.externalId}: ${history.map(({ text }) => text).join(' / ')}`)
    .toSorted();

describe('Filling the queue', () => {
  it('opens exactly as many escalations as asked for, each under its own key', async () => {
    await using instance = await startInstance();
    expect(await filled(instance, 40)).toMatchObject({ opened: 40, refused: 0 });
    expect(new Set(instance.calls.map(({ key }) => key)).size).toBe(40);
  });

  it('opens the same for the same seed and others for another', async () => {
    await using one = await startInstance();
    await using same = await startInstance();
    await using other = await startInstance();
    await Promise.all([filled(one, 20), filled(same, 20), filled(other, 20, 'b')]);
    expect(saidIn(one)).toEqual(saidIn(same));
    expect(saidIn(one)).not.toEqual(saidIn(other));
  });

  it('lets some customers come several times', async () => {
    await using instance = await startInstance();
    await filled(instance, 40);
    expect(new Set(saidIn(instance).map((said) => said.split(':')[0])).size).toBeLessThan(40);
  });

  it('sends a hand-over again with the same key when the instance is away', async () => {
    await using instance = await startInstance((_call, count) =>
      count <= 3 ? { status: 503, body: {}, headers: { 'Retry-After': '0' } } : null,
    );
    expect(await filled(instance, 5)).toMatchObject({ opened: 5 });
    expect(instance.calls).toHaveLength(8);
    expect(new Set(instance.calls.map(({ key }) => key)).size).toBe(5);
  });

  it('counts what is refused and goes on', async () => {
    await using instance = await startInstance((_call, count) => (count === 2 ? { status: 400, body: { detail: 'No.' } } : null));
    expect(await filled(instance, 20)).toMatchObject({ opened: 19, refused: 1 });
  });

  it('ends at once when the token is refused', async () => {
    await using instance = await startInstance(() => ({ status: 403, body: { detail: 'No.' } }));
    await expect(filled(instance, 1_000)).rejects.toMatchObject({ status: 403 });
    expect(instance.calls.length).toBeLessThan(40);
  });

  it('ends when somebody stops it', async () => {
    const stop = new AbortController();
    await using instance = await startInstance((_call, count) => {
      if (count === 20) stop.abort();
      return null;
    });
    const { opened, refused } = await filled(instance, 1_000, 'a', stop.signal);
    expect(opened).toBeLessThan(40);
    expect(refused).toBe(0);
  });
});
