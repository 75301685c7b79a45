import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Params } from 'nestjs-pino';
import type { Settings } from '../settings.js';

const quiet = /^\/(health|metrics)(\/|$)/;

/** An invitation's link: what follows is its secret. */
const invitation = /^(\/join\/|\/api\/invitations\/).+$/;

const pathOf = ({ url = '' }: IncomingMessage): string => (url.split('?')[0] ?? '').replace(invitation, '$1[secret]');

/** One line for each request to the API: method, path (ids only, never the query), status, time. No header, no body, nobody's data. */
export const logging = ({ logLevel }: Pick<Settings, 'logLevel'>): Params => ({
  pinoHttp: {
    level: logLevel,
    genReqId: () => randomUUID(),
    autoLogging: { ignore: (request) => quiet.test(pathOf(request)) },
    redact: ['req.headers', 'res.headers', 'req.body', 'req.remoteAddress'],
    serializers: {
      req: (request: { id: string; raw: IncomingMessage }) => ({ id: request.id, method: request.raw.method, path: pathOf(request.raw) }),
      res: (response: { raw: ServerResponse }) => ({ status: response.raw.statusCode }),
    },
    customLogLevel: (_request, { statusCode }) => (statusCode < 500 ? 'info' : statusCode === 503 ? 'warn' : 'error'),
    // why not the error: the filter has logged it already, without what it quotes
    customErrorObject: (_request, _response, _error, line: object) => ({ ...line, err: undefined }),
  },
});
