import { createServer, type Server } from 'node:http';
import { accountOf } from './billing-book.js';

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};
const pathOf = (url: string | undefined): string => new URL(url ?? '/', 'http://billing.test').pathname;

/**
 * The demo's billing system: `GET /customers/<external id>` as the inbox asks any billing system, with the bearer token.
 * @param token what whoever asks must bring
 * @param now the clock, in milliseconds since 1970
 */
export const billingServer = (token: string, now: () => number = Date.now): Server =>
  createServer((request, response) => {
    const answer = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (request.headers.authorization !== `Bearer ${token}`) {
      answer(401, { title: 'This token is not known.' });
      return;
    }
    const [, externalId] = /^\/customers\/([^/]+)$/.exec(pathOf(request.url)) ?? [];
    const account = request.method === 'GET' && externalId !== undefined ? accountOf(decoded(externalId), now()) : null;
    answer(account === null ? 404 : 200, account ?? { title: 'Nobody is known by this id.' });
  });
