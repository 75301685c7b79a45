import { HttpException } from '@nestjs/common';
import type { ProblemCode } from '@inbox/contracts/problem';
import { isError } from './is-error.js';
import { Refusal } from './refusal.js';

const away = 'A part of the system is away for a moment. Try again in a few seconds.';
const codes: Readonly<Record<number, ProblemCode>> = {
  400: 'INVALID',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'TOO_LARGE',
  415: 'INVALID',
  422: 'INVALID',
  429: 'TOO_MANY',
  503: 'ENGINE_AWAY',
};
const sentences: Readonly<Partial<Record<ProblemCode, string>>> = {
  NOT_FOUND: 'There is no such page.',
  FORBIDDEN: 'Your role does not allow this.',
  UNAUTHENTICATED: 'Sign in first.',
  TOO_MANY: 'Too many requests. Wait a moment.',
  ENGINE_AWAY: away,
  TOO_LARGE: 'The request is larger than 256 kB.',
  INTERNAL: 'Something went wrong on our side. Try again.',
};

/** Connection lost, refused or timed out; the server starts, stops or has no slot left; a statement took too long. */
const engineAway = /^(ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|08|57P|57014|53300|53400|25P03|3D000|3F000|42P01)/;
/** The database is not open yet (TypeORM says so in words only), was closed under the request, or gives no connection. */
const engineAwayWords =
  /Driver not Connected|No metadata for|after calling end on the pool|timeout exceeded when trying to connect|Connection terminated|Connection ended|connection timeout|Query read timeout/i;
/** Text that the database cannot hold: a malformed id, a NUL, a broken encoding. */
const unstorable = /^(22P02|22021|22P05|22003)$/;

const text = (error: object, key: string): string => {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : '';
};

const ofBodyParser = (type: string): Refusal | null => {
  if (type === 'entity.too.large') return new Refusal('TOO_LARGE', 'The request is larger than 256 kB.');
  if (type === 'entity.parse.failed') return new Refusal('INVALID', 'The body is not valid JSON.');
  if (type === 'charset.unsupported') return new Refusal('INVALID', 'The body is not in UTF-8.');
  if (type === 'encoding.unsupported') return new Refusal('INVALID', 'The body is compressed in a way that is not understood.');
  if (type.startsWith('request.') || type.startsWith('entity.') || type.startsWith('parameters.'))
    return new Refusal('INVALID', 'The body could not be read.');
  return null;
};

const ofHttpException = (error: HttpException): Refusal => {
  const code = codes[error.getStatus()] ?? (error.getStatus() < 500 ? 'INVALID' : 'INTERNAL');

  return new Refusal(code, sentences[code] ?? 'The request is not valid.');
};

/** True when an engine behind us is away, so that trying again later helps. Looks into wrapped errors too. */
export const isEngineAway = (error: unknown): boolean => {
  if (!isError(error)) return false;
  if (engineAway.test(text(error, 'code')) || engineAwayWords.test(error.message)) return true;
  const several: unknown = Reflect.get(error, 'errors');
  if (Array.isArray(several) && several.some(isEngineAway)) return true;

  return isEngineAway(Reflect.get(error, 'driverError')) || isEngineAway(error.cause);
};

/** Any error as the refusal that the caller may read; what nobody foresaw becomes INTERNAL. */
export const refusalOf = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error;
  if (error instanceof HttpException) return ofHttpException(error);
  if (isError(error) && error.name === 'URIError') return new Refusal('INVALID', 'The address has a malformed percent sign.');
  if (isEngineAway(error)) return new Refusal('ENGINE_AWAY', away);
  if (isError(error)) {
    const parsed = ofBodyParser(text(error, 'type'));
    if (parsed) return parsed;
    if (unstorable.test(text(error, 'code')))
      return new Refusal('INVALID', 'The request holds a character or a number that cannot be looked up.');
  }

  return new Refusal('INTERNAL', 'Something went wrong on our side. Try again.');
};
