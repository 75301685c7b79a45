import { describe, expect, it } from '@jest/globals';
import { Settings } from '../settings.js';
import type { Caller } from './caller.js';
import { RequestLimits } from './request-limits.js';

const limits = (environment: Record<string, string>) =>
  new RequestLimits(new Settings({ DATABASE_URL: 'postgres://db/inbox', EVENTSTORE_URL: 'esdb://log', ...environment }));
const person = (id: string): Caller => ({
  actor: { id, kind: 'operator', role: 'operator' },
  name: id,
  role: 'operator',
  scopes: [],
  integrationId: null,
});
const token: Caller = {
  actor: { id: 'bot', kind: 'integration', role: null },
  name: 'bot',
  role: null,
  scopes: ['handoff'],
  integrationId: 'bot',
};

describe('The limit of requests', () => {
  it('stops the one who asks too much, until the minute is over', async () => {
    const two = limits({ RATE_LIMIT_PER_MINUTE: '2' });
    await two.count(person('ana'));
    await two.count(person('ana'));

    await expect(two.count(person('ana'))).rejects.toMatchObject({ code: 'TOO_MANY', retryAfter: 60 });
    await expect(two.count(person('ben'))).resolves.toBeUndefined();
  });

  it('does not slow an import down unless it is told to', async () => {
    const free = limits({ RATE_LIMIT_PER_MINUTE: '1' });
    await free.count(token);
    await expect(free.count(token)).resolves.toBeUndefined();

    const strict = limits({ TOKEN_RATE_LIMIT_PER_MINUTE: '1' });
    await strict.count(token);
    await expect(strict.count(token)).rejects.toMatchObject({ code: 'TOO_MANY' });
  });
});
