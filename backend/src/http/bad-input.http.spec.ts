import { connect } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '@inbox/contracts/problem';
import { v7 } from 'uuid';
import { type AppForSpecs, startApp } from './app-for-specs.js';
import { handoff, raiseEscalation } from './asking-for-specs.js';
import { problemKinds } from './problem.js';

let app: AppForSpecs;
let escalationId: string;
beforeAll(async () => {
  app = await startApp();
  ({ escalationId } = await raiseEscalation(app));
}, 120_000);
afterAll(() => app.stop());

/** The answer as a problem, after checking what every problem has. */
const problemOf = async (answer: Response): Promise<Problem> => {
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  const problem = (await answer.json()) as Problem; // why `as`: a spec says what it expects and then looks
  expect(problem.status).toBe(answer.status);
  expect(problem.title).toBe(problemKinds[problem.code].title);
  expect(problem.detail).toMatch(/^\S.{8,}\.$/);
  expect(JSON.stringify(problem)).not.toMatch(/at \w+ \(|node_modules|select |insert /);
  return problem;
};
const text = (value: string) => JSON.stringify({ text: value, lastSeen: 2 });
const json = { 'content-type': 'application/json' };

interface Odd {
  readonly body?: string;
  readonly headers?: Record<string, string>;
  readonly status?: number;
  readonly says?: RegExp;
}
const oddBodies: readonly (readonly [string, Odd])[] = [
  ['nothing', {}],
  ['the empty text', { body: '', headers: json }],
  ['null', { body: 'null', headers: json, says: /expected object/ }],
  ['a list', { body: '[]', headers: json, says: /expected object/ }],
  ['a number', { body: '7', headers: json, says: /expected object/ }],
  ['half of a JSON', { body: '{"text":', headers: json, says: /not valid JSON/ }],
  ['no JSON', { body: 'text=Hello', headers: json, says: /not valid JSON/ }],
  ['a form', { body: 'text=Hello', headers: { 'content-type': 'application/x-www-form-urlencoded' }, says: /must be JSON/ }],
  ['plain text', { body: text('Hello'), headers: { 'content-type': 'text/plain' }, says: /must be JSON/ }],
  ['another charset', { body: text('Hello'), headers: { 'content-type': 'application/json; charset=windows-1252' }, says: /UTF-8/ }],
  ['an unknown compression', { body: text('Hello'), headers: { ...json, 'content-encoding': 'rot13' }, says: /compressed/ }],
  ['no gzip though it says so', { body: text('Hello'), headers: { ...json, 'content-encoding': 'gzip' } }],
  ['wrong types', { body: '{"text":7,"lastSeen":"two"}', headers: json, says: /^text: Invalid input/ }],
  ['a wrong number', { body: '{"text":"Hello","lastSeen":1.5}', headers: json, says: /lastSeen/ }],
  ['a number that is too large', { body: '{"text":"Hello","lastSeen":1e308}', headers: json, says: /lastSeen/ }],
  ['a key too many', { body: '{"text":"Hello","lastSeen":2,"admin":true}', headers: json, says: /admin/ }],
  ['the key __proto__', { body: '{"text":"Hello","lastSeen":2,"__proto__":{"role":"admin"}}', headers: json, says: /__proto__/ }],
  ['the key constructor', { body: '{"text":"Hello","lastSeen":2,"constructor":{"prototype":{}}}', headers: json, says: /constructor/ }],
  ['an empty message', { body: text('  \n'), headers: json, says: /^The message is empty\.$/ }],
  ['a NUL', { body: text('a\u0000b'), headers: json, says: /cannot be stored/ }],
  ['half of an emoji', { body: '{"text":"\\ud83d","lastSeen":2}', headers: json, says: /cannot be stored/ }],
  ['a message that is too long', { body: text('a'.repeat(20_001)), headers: json, says: /longer than 20,000 characters/ }],
  ['10,000 levels', { body: `{"text":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, headers: json, says: /levels deep/ }],
  ['a megabyte', { body: text('a'.repeat(1_000_000)), headers: json, status: 413, says: /larger than 256 kB/ }],
  ['a key that is no UUID', { body: text('Hello'), headers: { ...json, 'idempotency-key': 'again' }, says: /Idempotency-Key/ }],
];

describe('A bad body', () => {
  it.each(oddBodies)('is refused with a sentence: %s', async (_, { body, headers = {}, status = 400, says = /./ }) => {
    const answer = await app.as('operator01')(`/api/escalations/${escalationId}/replies`, {
      method: 'POST',
      headers,
      ...(body === undefined ? {} : { body }),
    });

    expect(answer.status).toBe(status);
    expect((await problemOf(answer)).detail).toMatch(says);
  });

  it('tells the path of each fault', async () => {
    const body = { ...handoff(), trigger: 'MOOD', history: [{ author: 'ai', text: '', at: 'now' }] };
    const answer = await app.withToken('demo-handoff-token')('/api/handoffs', { method: 'POST', body: JSON.stringify(body) });

    const { faults } = await problemOf(answer);
    expect(faults?.map(({ path }) => path)).toEqual(['trigger', 'history.0.text', 'history.0.at']);
  });

  it('may be left out where nothing is asked', async () => {
    const { escalationId: fresh } = await raiseEscalation(app);
    const answer = await app.as('operator02')(`/api/escalations/${fresh}/claim`, { method: 'POST' });

    expect(answer.status).toBe(200);
  });
});

describe('A bad address', () => {
  it.each([
    ['/api/escalations/1', 404],
    ['/api/escalations/null', 404],
    ['/api/escalations/%00', 404],
    ['/api/escalations/a%00b/events', 404],
    ['/api/escalations/%E0%A4%A', 400],
    [`/api/escalations/${v7()}`, 404],
    [`/api/conversations/${v7()}/messages`, 404],
    [`/api/customers/${v7()}`, 404],
    ['/api/customers/%F0%9F%98%80', 404],
    ['/api/nothing', 404],
    ['/api', 404],
    ['/api/escalations?limit=0', 400],
    ['/api/escalations?limit=x', 400],
    ['/api/escalations?cursor=%00', 400],
    ['/api/escalations?cursor=made-up', 400],
    ['/api/escalations?after=x', 400],
    ['/api/escalations?after=-1', 400],
    ['/api/escalations?after=99999999999999999999999', 400],
    ['/api/escalations?section=ours', 400],
    ['/api/escalations?status=%00', 400],
    ['/api/escalations?ownerId=ana', 400],
    ['/api/escalations?from=yesterday', 400],
  ])('is refused with a sentence: %s', async (path, status) => {
    const answer = await app.as('operator01')(path);

    expect([path, answer.status]).toEqual([path, status]);
    await problemOf(answer);
  });

  it('of another method is not found', async () => {
    const answer = await app.as('operator01')('/api/escalations', { method: 'PATCH', body: '{}' });

    expect((await problemOf(answer)).code).toBe('NOT_FOUND');
  });

  it('of unknown ids is not found in writes either', async () => {
    const as = app.as('operator01');
    const write = (path: string, body: string) => as(path, { method: 'POST', body });

    const answers = [
      await write(`/api/escalations/${v7()}/claim`, '{}'),
      await write('/api/escalations/x/claim', '{}'),
      await write(`/api/escalations/${v7()}/replies`, text('Hello')),
      await app.withToken('demo-handoff-token')(`/api/conversations/${v7()}/customer-messages`, {
        method: 'POST',
        body: '{"text":"Hello"}',
      }),
    ];

    expect(await Promise.all(answers.map(async (answer) => (await problemOf(answer)).code))).toEqual(Array(4).fill('NOT_FOUND'));
  });
});

describe('A request that is hardly HTTP', () => {
  it('leaves the app up', async () => {
    for (const bytes of [
      'GET /\u0000 HTTP/1.1\r\n\r\n',
      'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: 99999\r\n\r\n{',
      'nonsense\r\n\r\n',
    ]) {
      const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
      await once(socket, 'connect');
      socket.end(bytes);
      socket.resume();
      await once(socket, 'close');
    }

    expect((await app.asNobody('/health/live')).status).toBe(200);
  });
});

describe('The OpenAPI document', () => {
  it('describes every route with the schema that checks its body', async () => {
    const document = (await (await app.asNobody('/api/openapi.json')).json()) as Record<
      string,
      Record<string, Record<string, Record<string, unknown>>>
    >;
    const { openapi, paths } = document;

    expect(openapi).toBe('3.1.0');
    expect(Object.keys(paths ?? {})).toEqual(expect.arrayContaining(['/api/session', '/api/escalations/{id}/claim', '/api/handoffs']));
    expect(paths?.['/api/escalations/{id}/replies']?.post?.requestBody).toMatchObject({
      content: {
        'application/json': { schema: { properties: { text: { type: 'string', maxLength: 20_000 } }, required: ['text', 'lastSeen'] } },
      },
    });
    expect(paths?.['/api/escalations/{id}/assign']?.post).toMatchObject({
      description: 'Open to: manager, admin, platform-admin.',
      responses: { default: { content: { 'application/problem+json': {} } } },
    });
  });
});
