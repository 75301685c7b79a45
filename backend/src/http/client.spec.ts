import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { client } from './client.js';
import { securityHeaders } from './security-headers.js';

const folder = mkdtempSync(join(tmpdir(), 'inbox-client-'));
const page =
  '<!doctype html><html><head><style>a{}</style><link rel="preload" as="fetch" crossorigin href="/api/session"></head><body><app-root></app-root><script src="main-ABCD1234.js" type="module"></script></body></html>';
let server: Server;
let url: string;

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'main-ABCD1234.js'), 'import{a}from"./chunk-DsOlE9Ge.js";import("./chunk-later123.js");console.log(1)');
  writeFileSync(join(folder, 'chunk-deep1234.js'), 'export const a=2');
  writeFileSync(join(folder, 'gone-ABCD1234.js'), 'console.log(3)');
  writeFileSync(join(folder, 'chunk-DsOlE9Ge.js'), 'export{a}from"./chunk-deep1234.js";import"./chunk-gone5678.js";');
  writeFileSync(join(folder, 'logo-standard.svg'), '<svg/>');
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
  const app = express().use(securityHeaders, client(folder));
  app.use((_request, response) => response.status(404).send('the backend'));
  await new Promise<void>(
    (listening) =>
      (server = app.listen(0, '127.0.0.1', () => {
        listening();
      })),
  );
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`; // why `as`: it listens on a port, so it is no pipe's name
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string) => fetch(url + path);

describe('The client', () => {
  it.each(['/', '/inbox', '/inbox/0197a1c0-0000-7000-8000-0000000000aa', '/operations?tab=team', '/index.html', '/%E0%A4%A'])(
    'gets its page for its own route %s',
    async (path) => {
      const answer = await get(path);

      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain('text/html');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(await answer.text()).toContain('ngCspNonce=');
    },
  );

  it.each(['/api', '/api/nothing', '/live', '/health/nothing', '/metrics', '/missing.js', '/../settings.js', '/assets/missing.svg'])(
    'gets no page for %s',
    async (path) => {
      const answer = await get(path);

      expect([answer.status, await answer.text()]).toEqual([404, 'the backend']);
    },
  );

  it.each(['/main-ABCD1234.js', '/chunk-DsOlE9Ge.js'])('keeps the hashed file %s for a year', async (path) => {
    expect((await get(path)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it.each(['/favicon.svg', '/logo-standard.svg'])('asks again for %s, whose name stays', async (path) => {
    const answer = await get(path);

    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache']);
  });

  it('gets a page that names every script its own one needs, and none that comes later', async () => {
    const html = await (await get('/inbox')).text();

    expect([...html.matchAll(/modulepreload" href="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'chunk-DsOlE9Ge.js',
      'chunk-deep1234.js',
    ]);
  });

  it.each(['/', '/inbox', '/inbox/0197a1c0-0000-7000-8000-0000000000aa'])(
    'asks early at %s for what a signed-in person will see',
    async (path) => {
      const answer = await fetch(url + path, { headers: { cookie: 'session=ana' } });

      expect(await answer.text()).toContain('href="/api/session"');
    },
  );

  it.each([
    ['/inbox', {}],
    ['/sign-in', { cookie: 'session=ana' }],
    ['/operations', { cookie: 'session=ana' }],
  ])('asks early at %s for nothing that is not shown there', async (path, headers) => {
    const answer = await fetch(url + path, { headers });

    expect(await answer.text()).not.toContain('href="/api/session"');
  });

  it('gets no page for a write', async () => {
    expect((await fetch(`${url}/inbox`, { method: 'POST' })).status).toBe(404);
  });
});

describe('A script of the client', () => {
  const asked = async (encoding: string) => {
    const answer = await fetch(`${url}/main-ABCD1234.js`, { headers: { 'accept-encoding': encoding } });
    const { headers } = answer;
    const [packed, vary, type] = [headers.get('content-encoding'), headers.get('vary'), headers.get('content-type')];
    return { packed, vary, type, lifetime: headers.get('cache-control'), text: await answer.text() };
  };
  const whole = {
    text: expect.stringContaining('console.log(1)'),
    type: 'text/javascript; charset=utf-8',
    lifetime: 'public, max-age=31536000, immutable',
  };

  it('comes compressed, every time alike, where the browser takes that', async () => {
    expect(await asked('gzip, br')).toEqual({ ...whole, packed: 'br', vary: 'Accept-Encoding' });
    expect(await asked('gzip, br')).toEqual({ ...whole, packed: 'br', vary: 'Accept-Encoding' });
  });

  it('is not there once its file is gone', async () => {
    rmSync(join(folder, 'gone-ABCD1234.js'));

    expect((await get('/gone-ABCD1234.js')).status).toBe(404);
  });

  it('comes as it is to everyone else', async () => {
    expect(await asked('identity')).toMatchObject({ text: whole.text, packed: null });
  });
});

describe('The page’s policy', () => {
  it('lets styles in by a nonce that is new each time and stands on the root element', async () => {
    const [one, other] = await Promise.all([get('/'), get('/')]);
    const nonceOf = (answer: Response) => /'nonce-([\w-]+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? 'none';
    const html = await one.text();

    expect(html).toContain(`<app-root ngCspNonce="${nonceOf(one)}">`);
    expect(html).toContain(`<style nonce="${nonceOf(one)}">`);
    expect(nonceOf(other)).not.toBe(nonceOf(one));
  });

  it('lets no inline script in, and sockets to this host alone', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    const { host } = new URL(url);

    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain(`connect-src 'self' ws://${host} wss://${host}`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
  });

  it('takes nothing from a Host header that is no host', async () => {
    const { request } = await import('node:http');
    const policy = await new Promise<string>((resolve) =>
      request(url, { headers: { host: "x; script-src 'unsafe-inline'" } }, (answer) => {
        answer.resume();
        resolve(String(answer.headers['content-security-policy']));
      }).end(),
    );

    expect(policy).toContain("connect-src 'self' 'self'");
    expect(policy).not.toContain("script-src 'unsafe-inline'");
  });
});

describe('What is no page', () => {
  it('loads nothing', async () => {
    const answer = await get('/api/nothing');

    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('Without a built client', () => {
  it('nothing is served', () => {
    expect(client(join(folder, 'nowhere')).stack).toEqual([]);
  });
});
