import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../http/refusal.js';
import { Remembered } from './remembered.js';

const seconds = (n: number) => n * 1_000;
const away = () => Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }));

/** A look-up whose clock and engine the spec moves. */
const given = (fresh?: number) => {
  let now = 0;
  let answer: () => Promise<{ name: string } | null> = () => Promise.resolve({ name: 'Ana' });
  let asked = 0;
  const remembered = new Remembered(
    () => {
      asked++;
      return answer();
    },
    fresh,
    () => now,
  );

  return {
    remembered,
    at: (time: number) => (now = time),
    engine: (next: typeof answer) => (answer = next),
    asked: () => asked,
  };
};

describe('A remembered look-up', () => {
  it('asks once in five seconds', async () => {
    const { remembered, at, asked } = given();

    await remembered.get('a');
    at(seconds(4.9));
    await remembered.get('a');
    expect(asked()).toBe(1);

    at(seconds(5));
    await remembered.get('a');
    expect(asked()).toBe(2);
  });

  it('asks sooner where it was told to', async () => {
    const { remembered, at, asked } = given(seconds(2));

    await remembered.get('a');
    at(seconds(1.9));
    await remembered.get('a');
    at(seconds(2));
    await remembered.get('a');

    expect(asked()).toBe(2);
  });

  it('remembers also that there is nothing', async () => {
    const { remembered, engine, asked } = given();
    engine(() => Promise.resolve(null));

    expect(await remembered.get('a')).toBeNull();
    expect(await remembered.get('a')).toBeNull();
    expect(asked()).toBe(1);
  });

  it('stays good for two minutes while the engine is away, and no longer', async () => {
    const { remembered, at, engine } = given();
    await remembered.get('a');
    engine(away);

    at(seconds(119));
    expect(await remembered.get('a')).toEqual({ name: 'Ana' });
    at(seconds(121));
    await expect(remembered.get('a')).rejects.toThrow('ECONNREFUSED');
  });

  it('asks an engine that is away no more than once a second', async () => {
    const { remembered, at, engine, asked } = given();
    await remembered.get('a');
    engine(away);
    at(seconds(6));

    await remembered.get('a');
    at(seconds(6.9));
    await remembered.get('a');
    expect(asked()).toBe(2);
  });

  it('is not trusted where the engine answers with another fault', async () => {
    const { remembered, at, engine } = given();
    await remembered.get('a');
    engine(() => Promise.reject(new Refusal('INTERNAL', 'A fault.')));
    at(seconds(6));

    await expect(remembered.get('a')).rejects.toThrow('A fault.');
  });

  it('is gone once forgotten, also for a look-up that was on its way', async () => {
    const { remembered, engine } = given();
    const { promise, resolve } = Promise.withResolvers<{ name: string }>();
    engine(() => promise);

    const onItsWay = remembered.get('a');
    remembered.forget('a');
    resolve({ name: 'Ana' });
    await onItsWay;

    expect(await remembered.get('a')).toBeNull();
  });
});
