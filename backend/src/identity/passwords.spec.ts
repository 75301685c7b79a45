import { describe, expect, it } from '@jest/globals';
import { hashPassword, passwordMatches } from './passwords.js';

describe('A password', () => {
  it('is kept as an Argon2id hash that only it matches', async () => {
    const hash = await hashPassword('correct horse');

    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwordMatches(hash, 'correct horse')).toBe(true);
    expect(await passwordMatches(hash, 'Correct horse')).toBe(false);
  });

  it('matches no account that does not exist, whatever it is', async () => {
    expect(await passwordMatches(null, 'nobody has this password')).toBe(false);
  });
});
