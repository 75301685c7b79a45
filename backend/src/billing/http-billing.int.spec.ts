import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BillingAnswer } from '@inbox/contracts/customer/billing.answers';
import { BillingAway, NoBilling } from './billing-directory.js';
import { HttpBilling } from './http-billing.js';

const summary: BillingAnswer = {
  plan: 'Studio',
  status: 'ACTIVE',
  renewsAt: '2027-01-31T00:00:00.000Z',
  invoices: [{ number: 'R-1', issuedAt: '2026-10-31T00:00:00.000Z', amount: 4_900, currency: 'EUR', status: 'PAID' }],
};

type Answering = (request: IncomingMessage, response: ServerResponse) => void;
const json =
  (status: number, body: unknown): Answering =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
const silence: Answering = () => undefined;

let server: Server;
let asked: IncomingMessage[];
let answers: Answering[];
let clock: number;

beforeEach(async () => {
  [asked, answers, clock] = [[], [], 1_000];
  server = createServer((request, response) => {
    asked.push(request);
    (answers.shift() ?? json(200, summary))(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

const billing = (patience = 2_000) => {
  const { port } = server.address() as AddressInfo; // why `as`: it listens on a port, so it is no pipe's name
  return new HttpBilling({ url: `http://127.0.0.1:${String(port)}/v1/`, token: 'secret', patience, now: () => clock });
};

describe('The billing system', () => {
  it('is asked for a customer by the external id, with the token', async () => {
    expect(await billing().of('th-10/233 é')).toEqual(summary);

    expect(asked.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ['/v1/customers/th-10%2F233%20%C3%A9', 'Bearer secret'],
    ]);
  });

  it('may know nobody by that id', async () => {
    answers = [json(404, {})];

    expect(await billing().of('th-1')).toBeNull();
  });

  it('is asked once for what is looked at by many, and again after a minute', async () => {
    const directory = billing();
    await Promise.all([directory.of('th-1'), directory.of('th-1')]);
    clock += 59_999;
    await directory.of('th-1');
    expect(asked).toHaveLength(1);

    clock += 2;
    await directory.of('th-1');
    expect(asked).toHaveLength(2);
  });

  it('is asked a second time where the first answer is no use', async () => {
    answers = [json(500, {})];

    expect(await billing().of('th-1')).toEqual(summary);
  });

  it.each([
    ['it fails twice', json(503, {})],
    ['it answers something else', json(200, { plan: 7 })],
    ['it sends elsewhere', (_: IncomingMessage, response: ServerResponse) => void response.writeHead(302, { location: '/login' }).end()],
  ])('is away where %s, and that is not kept', async (_, failing: Answering) => {
    const directory = billing();
    answers = [failing, failing];

    await expect(directory.of('th-1')).rejects.toThrow(BillingAway);
    expect(await directory.of('th-1')).toEqual(summary);
  });

  it('is away where it keeps silent, without a second attempt', async () => {
    answers = [silence, silence];

    await expect(billing(50).of('th-1')).rejects.toThrow('Billing does not answer.');
    expect(asked).toHaveLength(1);
  });

  it('knows nobody where none was named', async () => {
    expect(await new NoBilling().of()).toBeNull();
  });
});
