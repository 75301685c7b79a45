import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import { sessionTokenOf } from '../identity/authentication.js';
import { packedFiles } from './packed-files.js';
import { pagePolicy } from './security-headers.js';

/** Ours, never the client's: what is not found there is a problem and no page. */
const ours = /^\/(api|live|health|metrics)(\/|$)/;
/** Angular's names of built files end in a hash, e.g. `main-6NWSYU5E.js` and `chunk-DsOlE9Ge.js`. */
const hashed = /-(?=\w*[A-Z0-9])\w{8}\.\w+$/;
const aYear = 31_536_000;
const isHashed = (name: string): boolean => hashed.test(name);
const forAYear = `public, max-age=${String(aYear)}, immutable`;
/** What the inbox's code will ask for first: the browser asks for it while it fetches the code. */
const earlyAsks = /\s*<link rel="preload" as="fetch"[^>]*>/g;
const inbox = /^\/(inbox(\/|$)|$)/;

const imported = /(?:from|import)\s*"\.\/([\w-]+\.js)"/g;

/** Every script that must be there before one of the folder runs. */
const needed = (folder: string, name: string, found = new Set<string>()): ReadonlySet<string> => {
  for (const [, next = ''] of readFileSync(join(folder, name), 'utf8').matchAll(imported)) {
    if (found.has(next) || !existsSync(join(folder, next))) continue;
    found.add(next);
    needed(folder, next, found);
  }
  return found;
};

/** Names every script that the page's own needs: Angular names ten of them, and the others would be found one after the other. */
const naming = (folder: string, html: string): string => {
  const [, main = ''] = /<script src="([\w-]+\.js)" type="module">/.exec(html) ?? [];
  if (!existsSync(join(folder, main)) || main === '') return html;
  const missing = [...needed(folder, main)].filter((name) => !html.includes(`"${name}"`));
  return html.replace('</head>', () => `${missing.map((name) => `<link rel="modulepreload" href="${name}">`).join('')}</head>`);
};

/** The page, with a new nonce each time: Angular reads it from its root element and puts it on the styles it adds. */
const page = (folder: string): RequestHandler => {
  const whole = naming(folder, readFileSync(join(folder, 'index.html'), 'utf8'));
  const plain = whole.replaceAll(earlyAsks, '');

  return (request, response) => {
    const asksEarly = inbox.test(request.path) && sessionTokenOf(request.headers) !== null;
    const html = asksEarly ? whole : plain;
    const nonce = randomBytes(16).toString('base64url');
    response
      .setHeader('Content-Security-Policy', pagePolicy(nonce, request))
      .setHeader('Cache-Control', 'no-cache')
      .type('html')
      .send(html.replace(/<(\w+-root)\b/, `<$1 ngCspNonce="${nonce}"`).replaceAll(/<style(?=[\s>])/g, `<style nonce="${nonce}"`));
  };
};

/**
 * Serves the built client: hashed files for a year, the page for every route that is the client's.
 * @param folder where it lies; without an index.html nothing is served
 */
export const client = (folder: string): Router => {
  const router = Router();
  if (!existsSync(join(folder, 'index.html'))) return router;
  const sendPage = page(folder);
  const files = express.static(folder, {
    index: false,
    redirect: false,
    setHeaders: (response, path) => response.setHeader('Cache-Control', isHashed(basename(path)) ? forAYear : 'no-cache'),
  });
  router.use((request, response, next) => {
    const read = request.method === 'GET' || request.method === 'HEAD';
    if (!read || ours.test(request.path)) next('router');
    else if (request.path === '/index.html') sendPage(request, response, next);
    else next();
  });
  router.use(packedFiles(folder, isHashed, forAYear), files);
  router.use((request, response, next) => {
    if (/\.\w+$/.test(request.path)) next();
    else sendPage(request, response, next);
  });
  return router;
};
