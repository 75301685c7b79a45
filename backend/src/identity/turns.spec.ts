import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.js';

describe('Taking turns', () => {
  it('lets no more than so many work at the same time, and everybody in the end', async () => {
    const turns = new Turns(2);
    let working = 0;
    let most = 0;
    const work = async (n: number) => {
      most = Math.max(most, ++working);
      await Promise.resolve();
      working--;
      return n;
    };

    const done = await Promise.all([1, 2, 3, 4, 5].map((n) => turns.run(() => work(n))));

    expect(done).toEqual([1, 2, 3, 4, 5]);
    expect(most).toBe(2);
  });

  it('gives the place to the next after a failure', async () => {
    const turns = new Turns(1);
    const failing = turns.run(() => Promise.reject(new Error('no')));
    const next = turns.run(() => Promise.resolve('yes'));

    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });
});
