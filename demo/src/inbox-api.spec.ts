import { Unreachable, openInbox } from './inbox-api.js';
import { startInstance } from './instance.samples.js';
import type { Answering } from './instance.samples.js';

const claim = { path: '/api/escalations/1/claim', body: {}, key: '20fcb57a-2692-50b5-9959-e1fd04368227' };
const firstThen = (status: number, headers: Record<string, string>, body: object = {}): Answering => {
  return (_call, count) => (count === 1 ? { status, headers, body } : null);
};
const waited: number[] = [];
const onWait = (_why: string, milliseconds: number): void => {
  waited.push(milliseconds);
};

beforeEach(() => {
  waited.length = 0;
});

describe('Writing to the inbox', () => {
  it.each([429, 502, 503, 504])('sends the same key again after %s', async (status) => {
    await using instance = await startInstance(firstThen(status, { 'Retry-After': '0' }));
    await openInbox({ url: instance.url, token: 'any' }).write(claim);
    expect(instance.calls.map(({ key }) => key)).toEqual([claim.key, claim.key]);
  });

  it('sends the same key again when the stream moved meanwhile', async () => {
    await using instance = await startInstance(firstThen(409, { 'Retry-After': '0' }, { code: 'CONFLICT' }));
    await expect(openInbox({ url: instance.url, token: 'any' }).write(claim)).resolves.toEqual({ position: '1' });
  });

  it('waits as long as the instance asks it to, in seconds or until a date', async () => {
    await using instance = await startInstance((_call, count) => {
      if (count > 2) return null;
      return { status: 503, body: {}, headers: { 'Retry-After': count === 1 ? '0.01' : new Date(0).toUTCString() } };
    });
    await openInbox({ url: instance.url, token: 'any', onWait }).write(claim);
    expect(waited).toEqual([10, 0]);
  });

  it('waits a little longer each time when the instance does not say how long', async () => {
    await using instance = await startInstance((_call, count) => (count < 3 ? { status: 503, body: {} } : null));
    await openInbox({ url: instance.url, token: 'any', onWait }).write(claim);
    expect(waited).toEqual([100, 200]);
  });

  it('is refused with the sentence and the faults of the problem', async () => {
    const faults = [{ path: 'text', message: 'The message is empty.' }];
    await using instance = await startInstance(() => ({ status: 400, body: { detail: 'Look again.', code: 'INVALID', faults } }));
    await expect(openInbox({ url: instance.url, token: 'any' }).write(claim)).rejects.toThrow(
      'POST /api/escalations/1/claim was refused with 400: Look again. (text: The message is empty.)',
    );
    expect(instance.calls).toHaveLength(1);
  });

  it('gives up when nobody answers for longer than its patience', async () => {
    const instance = await startInstance();
    await instance[Symbol.asyncDispose]();
    await expect(openInbox({ url: instance.url, token: 'any', patience: 50 }).write(claim)).rejects.toThrow(Unreachable);
  });

  it('waits for an instance that starts a moment later', async () => {
    const gone = await startInstance();
    await gone[Symbol.asyncDispose]();
    const port = Number(new URL(gone.url).port);
    const late = Promise.withResolvers<Awaited<ReturnType<typeof startInstance>>>();
    const written = openInbox({
      url: gone.url,
      token: 'any',
      onWait: () => {
        late.resolve(startInstance(() => null, port));
      },
    }).write(claim);
    await using instance = await late.promise;
    await expect(written).resolves.toEqual({ position: '1' });
    expect(instance.calls).toHaveLength(1);
  });

  it('stops waiting when it is told to', async () => {
    await using instance = await startInstance(() => ({ status: 503, body: {}, headers: { 'Retry-After': '60' } }));
    const stop = new AbortController();
    const onWait = (): void => {
      stop.abort();
    };
    await expect(openInbox({ url: instance.url, token: 'any', signal: stop.signal, onWait }).write(claim)).rejects.toThrow('abort');
  });
});
