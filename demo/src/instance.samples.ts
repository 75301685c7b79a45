import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { id } from '@inbox/contracts/recorded.samples';

/** One request that reached the instance. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly key: string | undefined;
  readonly token: string | undefined;
  readonly occurredAt: string | undefined;
  readonly actAs: string | undefined;
  readonly body: unknown;
}

interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the instance answers; null leaves it to the usual answer. */
export type Answering = (call: Call, count: number) => Reply | null;

/** A port with HTTP behind it that remembers what it was asked. */
export interface Instance extends AsyncDisposable {
  readonly url: string;
  readonly calls: Call[];
}

const header = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

const callOf = async (request: IncomingMessage): Promise<Call> => ({
  method: request.method ?? '',
  path: request.url ?? '',
  key: header(request, 'idempotency-key'),
  token: header(request, 'authorization'),
  occurredAt: header(request, 'x-occurred-at'),
  actAs: header(request, 'x-act-as'),
  body: request.method === 'POST' ? await json(request) : null,
});

const emailIn = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'email' in body && typeof body.email === 'string' ? body.email : '';

const usual = ({ method, path, key = '', body }: Call): Reply => {
  if (path === '/api/session') return { status: 200, body: { id: id(emailIn(body)), name: `Ana ${emailIn(body)}`, role: 'operator' } };
  if (path === '/api/handoffs') {
    const [escalationId, conversationId, customerId] = ['e', 'c', 'k'].map((kind) => id(`${kind} ${key}`));
    return { status: 201, body: { escalationId, conversationId, customerId, position: '1' } };
  }
  if (method === 'GET') return { status: 200, body: { items: [], more: false, position: '1', stale: false } };
  return { status: 200, body: { position: '1' } };
};

/** Opens a loopback port. It knows no rules: it accepts everything that `answering` does not refuse. */
export const startInstance = async (answering: Answering = () => null, at = 0): Promise<Instance> => {
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    void callOf(request).then((call) => {
      calls.push(call);
      const { status, body, headers = {} } = answering(call, calls.length) ?? usual(call);
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((listening) => server.listen(at, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};
