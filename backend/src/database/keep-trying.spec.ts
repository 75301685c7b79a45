import { describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { keepTrying } from './keep-trying.js';

Logger.overrideLogger(false);
const logger = new Logger();

describe('Trying again', () => {
  it('ends with the first success', async () => {
    let tries = 0;
    const work = () => (++tries < 3 ? Promise.reject(new Error('away')) : Promise.resolve());

    await keepTrying('working', work, new AbortController().signal, logger);

    expect(tries).toBe(3);
  });

  it('ends at once when it is told to stop, also during a pause', async () => {
    const stopping = new AbortController();
    const work = () => {
      queueMicrotask(() => {
        stopping.abort();
      });
      return Promise.reject(new Error('away'));
    };

    await expect(keepTrying('working', work, stopping.signal, logger)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
