import { json, type ErrorRequestHandler, type RequestHandler } from 'express';
import { sendProblem } from './problem.filter.js';
import { refusalOf } from './refusal-of-error.js';
import { Refusal } from './refusal.js';

/** The largest body, in bytes. */
export const largestBody = 256 * 1_024;
const deepest = 32;
/** Nest's pipe would drop these in silence. */
const forbidden = ['__proto__', 'constructor'];

const hasBody: (headers: Record<string, unknown>) => boolean = (headers) =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] !== undefined && headers['content-length'] !== '0');

/** Bodies are JSON; a request without one is the empty object. */
const onlyJson: RequestHandler = (request, _response, next) => {
  if (hasBody(request.headers) && !request.is('application/json'))
    throw new Refusal('INVALID', 'The body must be JSON: send Content-Type: application/json.');
  if (!hasBody(request.headers)) request.body = {};
  next();
};

const inside = (value: unknown): unknown[] => {
  if (typeof value !== 'object' || value === null) return [];
  for (const key of forbidden)
    if (Object.hasOwn(value, key)) throw new Refusal('INVALID', `The body has the key ${key}, which is not allowed.`);
  return Object.values(value);
};

/** Level by level and not by recursion, since the depth is the caller's choice. @throws Refusal INVALID */
export const checkDepth = (body: unknown): void => {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) throw new Refusal('INVALID', `The body is nested more than ${deepest} levels deep.`);
    level = level.flatMap(inside);
  }
};

const shape: RequestHandler = (request, _response, next) => {
  checkDepth(request.body);
  next();
};

/** What went wrong before a route was found: a body that cannot be read, a malformed address. */
const faults: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const refusal = refusalOf(error);
  if (refusal.code === 'INTERNAL') next(error);
  else sendProblem(response, refusal);
};

/** Reads and checks the body of a request. */
export const readBody = [onlyJson, json({ limit: largestBody, strict: false }), shape, faults];
