import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a browser's request comes from one of our own pages. Without an Origin it is no browser's.
 * @param host the host that the caller addressed, where a proxy changed the header; the Host header otherwise
 */
export const isSameOrigin = ({ origin, host: addressed }: IncomingHttpHeaders, host = addressed): boolean =>
  origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
