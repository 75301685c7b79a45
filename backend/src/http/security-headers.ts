import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

const hostName = /^[\w.:[\]-]+$/;

/** WebSockets to ourselves: not every browser takes 'self' for them. */
const sockets = ({ headers: { host = '' } }: IncomingMessage): string => (hostName.test(host) ? `ws://${host} wss://${host}` : "'self'");

/**
 * A strict policy that fits a built Angular app: no inline script; style elements only with the page's nonce (see `client`);
 * style attributes are allowed since Angular writes static ones.
 * @param nonce the page's nonce
 */
export const pagePolicy = (nonce: string, request: IncomingMessage): string =>
  [
    "default-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "script-src 'self'",
    "script-src-attr 'none'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${sockets(request)}`,
  ].join('; ');

/** Headers of every answer. What is no page loads nothing. */
export const securityHeaders: RequestHandler = helmet({
  contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  crossOriginEmbedderPolicy: false,
  xFrameOptions: { action: 'deny' },
  referrerPolicy: { policy: 'same-origin' },
});
