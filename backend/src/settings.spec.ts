import { describe, expect, it } from '@jest/globals';
import { Settings } from './settings.js';

const engines = { DATABASE_URL: 'postgres://db/inbox', EVENTSTORE_URL: 'esdb://log:2113' };

describe('The settings', () => {
  it('need no more than the engines’ addresses', () => {
    expect(new Settings(engines)).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      demoWorkspace: false,
      firstAdmin: null,
      staticDir: null,
      rateLimit: 6000,
      heartbeatGrace: 300_000,
    });
  });

  it('listen to every address in production only', () => {
    const production = { ...engines, NODE_ENV: 'production', WORKSPACE_SECRET: 'a secret of this workspace, long enough' };

    expect(new Settings(production).host).toBe('0.0.0.0');
    expect(new Settings({ ...production, HOST: '10.1.2.3' }).host).toBe('10.1.2.3');
  });

  it.each([
    [{ ...engines, PORT: 'x' }, 'PORT'],
    [{ ...engines, DATABASE_URL: 'mysql://db' }, 'DATABASE_URL must start with postgres://'],
    [{ EVENTSTORE_URL: 'esdb://log' }, 'DATABASE_URL'],
    [{ ...engines, DEMO_WORKSPACE: '1', NODE_ENV: 'production' }, 'DEMO_WORKSPACE is refused in production: its passwords are public'],
    [{ ...engines, NODE_ENV: 'production' }, 'WORKSPACE_SECRET must be set in production'],
    [{ ...engines, ADMIN_EMAIL: 'a@b.test', ADMIN_PASSWORD: 'short' }, 'ADMIN_PASSWORD must have at least 8 characters'],
  ])('are refused in words: %o', (environment, words) => {
    expect(() => new Settings(environment)).toThrow(words);
  });

  it('name the billing system, or none', () => {
    expect(new Settings(engines).billing).toBeNull();
    expect(new Settings({ ...engines, BILLING_URL: 'https://billing.test' }).billing).toEqual({ url: 'https://billing.test', token: null });
    expect(() => new Settings({ ...engines, BILLING_URL: 'billing.test' })).toThrow('BILLING_URL must start with http:// or https://');
  });

  it('name the first administrator in lower case', () => {
    expect(new Settings({ ...engines, ADMIN_EMAIL: 'Ada@Inbox.Test', ADMIN_PASSWORD: 'long enough' }).firstAdmin).toEqual({
      email: 'ada@inbox.test',
      password: 'long enough',
    });
  });

  it.each([
    ['false', false],
    ['true', true],
    ['1', 1],
    ['loopback', 'loopback'],
  ])('trust proxies as Express takes it: %s', (said, trusted) => {
    expect(new Settings({ ...engines, TRUST_PROXY: said }).trustProxy).toBe(trusted);
  });
});
