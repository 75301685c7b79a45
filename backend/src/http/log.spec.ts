import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import pinoHttp, { type Options } from 'pino-http';
import { logging } from './log.js';

const lines: string[] = [];
const stream = new Writable({
  write: (chunk: Buffer, _encoding, done) => {
    lines.push(chunk.toString());
    done();
  },
});
let server: Server;
let url: string;

beforeAll(async () => {
  const { pinoHttp: options } = logging({ logLevel: 'info' });
  const app = express().use(pinoHttp.default(options as Options, stream)); // why `as`: nestjs-pino takes a stream in its place too
  app.get('/api/away', (_request, response) => response.status(503).send());
  app.get('/api/fault', (_request, response) => response.status(500).send());
  app.use((_request, response) => response.send('fine'));
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
});

const lineOf = async (path: string, init: RequestInit = {}): Promise<string> => {
  lines.length = 0;
  await (await fetch(url + path, init)).text();
  return lines.join('');
};

describe('The log of a request', () => {
  it('has method, path and status', async () => {
    expect(JSON.parse(await lineOf('/api/escalations/1'))).toMatchObject({
      level: 30,
      req: { method: 'GET', path: '/api/escalations/1' },
      res: { status: 200 },
    });
  });

  it.each(['/join/', '/api/invitations/'])('keeps the secret of an invitation’s link to itself: %s', async (path) => {
    const line = await lineOf(`${path}a-secret`);

    expect(JSON.parse(line)).toMatchObject({ req: { path: `${path}[secret]` } });
    expect(line).not.toContain('a-secret');
  });

  it('has nothing of what somebody wrote or may not show', async () => {
    const headers = {
      cookie: 'session=secret-1',
      authorization: 'Bearer secret-2',
      'x-act-as': 'secret-3',
      'content-type': 'application/json',
    };
    const line = await lineOf('/api/search?q=secret-4', { method: 'POST', headers, body: '{"text":"secret-5"}' });

    expect(line).not.toContain('secret');
  });

  it('is a warning while an engine is away and an error for a fault, without a stack', async () => {
    const away = await lineOf('/api/away');
    const fault = await lineOf('/api/fault');

    expect([JSON.parse(away), JSON.parse(fault)]).toMatchObject([{ level: 40 }, { level: 50 }]);
    expect(away + fault).not.toContain('stack');
  });

  it('is not written for who only looks after our health', async () => {
    expect((await lineOf('/health/ready')) + (await lineOf('/metrics'))).toBe('');
  });
});
