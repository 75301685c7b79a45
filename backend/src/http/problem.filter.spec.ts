import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { problem, problemKinds } from './problem.js';
import { sendProblem } from './problem.filter.js';
import { Refusal } from './refusal.js';

let server: Server;
let url: string;
let refusal = new Refusal('INTERNAL', 'Nothing was refused yet.');

beforeAll(async () => {
  const app = express();
  app.get('/', (_request, response) => {
    sendProblem(response, refusal);
  });
  app.get('/begun', (_request, response) => {
    response.write('half of ');
    sendProblem(response, refusal);
  });
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

const answerTo = (next: Refusal, path = '/') => {
  refusal = next;
  return fetch(url + path);
};

describe('A problem', () => {
  it('carries the facts that help, and is never cached', async () => {
    const facts = { by: { id: '1', name: 'Ana Marín' }, at: '2026-11-22T10:00:00.000Z' };
    const answer = await answerTo(new Refusal('ALREADY_CLAIMED', 'Ana Marín has it.', facts));

    expect(answer.status).toBe(409);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({
      type: 'urn:inbox:problem:already-claimed',
      title: 'Already claimed',
      status: 409,
      detail: 'Ana Marín has it.',
      code: 'ALREADY_CLAIMED',
      ...facts,
    });
  });

  it.each([
    ['TOO_MANY', 'retry-after', '7'],
    ['ENGINE_AWAY', 'retry-after', '7'],
    ['UNAUTHENTICATED', 'www-authenticate', 'Bearer realm="inbox"'],
    ['FORBIDDEN', 'retry-after', null],
  ] as const)('says in its headers what to do next: %s', async (code, header, value) => {
    const answer = await answerTo(new Refusal(code, 'No.', {}, 7));

    expect([answer.status, answer.headers.get(header)]).toEqual([problemKinds[code].status, value]);
  });

  it('ends an answer that has begun already', async () => {
    expect(await (await answerTo(new Refusal('INTERNAL', 'No.'), '/begun')).text()).toBe('half of ');
  });

  it('has a status that HTTP knows for every code', () => {
    expect(Object.values(problemKinds).every(({ status }) => status >= 400 && status < 600)).toBe(true);
    expect(problem('KEY_REUSED', 'No.').status).toBe(422);
  });
});
