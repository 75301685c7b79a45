import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../http/refusal.js';
import { SignInLimits } from './sign-in-limits.js';

const times = async (n: number, work: (n: number) => Promise<void>) => {
  for (let i = 0; i < n; i++) await work(i);
};
const refused = { code: 'TOO_MANY', retryAfter: expect.any(Number) };

describe('Limits of signing in', () => {
  it('close an account after ten failures, from any address, and no other account', async () => {
    const limits = new SignInLimits();
    await times(9, (n) => limits.failed('ana@demo.test', `10.0.0.${String(n)}`));
    await expect(limits.check('ana@demo.test', '10.0.0.1')).resolves.toBeUndefined();
    await limits.failed('ana@demo.test', '10.0.0.1');

    await expect(limits.check('ana@demo.test', '10.0.0.99')).rejects.toMatchObject(refused);
    await expect(limits.check('ben@demo.test', '10.0.0.1')).resolves.toBeUndefined();
  });

  it('close an address after two hundred failures, and no other address', async () => {
    const limits = new SignInLimits();
    await times(200, (n) => limits.failed(`guess-${String(n)}@demo.test`, '10.0.0.1'));

    await expect(limits.check('ana@demo.test', '10.0.0.1')).rejects.toMatchObject(refused);
    await expect(limits.check('ana@demo.test', '10.0.0.2')).resolves.toBeUndefined();
  });

  it('say when to come back, within a quarter of an hour', async () => {
    const limits = new SignInLimits();
    await times(10, () => limits.failed('ana@demo.test', '10.0.0.1'));

    const refusal: unknown = await limits.check('ana@demo.test', '10.0.0.1').catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(Refusal);
    expect(Reflect.get(Object(refusal), 'retryAfter')).toBeGreaterThan(800);
    expect(Reflect.get(Object(refusal), 'retryAfter')).toBeLessThanOrEqual(900);
  });
});
