import type { Problem, ProblemCode } from '@inbox/contracts/problem';
import type { RefusalFacts } from './refusal.js';

interface Kind {
  readonly status: number;
  readonly title: string;
}

/** The HTTP status and the title of each code. */
export const problemKinds: Readonly<Record<ProblemCode, Kind>> = {
  INVALID: { status: 400, title: 'The request is not valid' },
  UNAUTHENTICATED: { status: 401, title: 'Not signed in' },
  FORBIDDEN: { status: 403, title: 'Not allowed' },
  NOT_FOUND: { status: 404, title: 'Not found' },
  ALREADY_CLAIMED: { status: 409, title: 'Already claimed' },
  NOT_CLAIMED: { status: 409, title: 'Not claimed' },
  NOT_OWNER: { status: 409, title: 'Not the owner' },
  ALREADY_RESOLVED: { status: 409, title: 'Already resolved' },
  NOT_RESOLVED: { status: 409, title: 'Not resolved' },
  STALE: { status: 409, title: 'Somebody has written since' },
  CONFLICT: { status: 409, title: 'Changed meanwhile' },
  TOO_LARGE: { status: 413, title: 'Too large' },
  KEY_REUSED: { status: 422, title: 'The idempotency key was used for another request' },
  TOO_MANY: { status: 429, title: 'Too many requests' },
  ENGINE_AWAY: { status: 503, title: 'Temporarily unavailable' },
  INTERNAL: { status: 500, title: 'Something went wrong' },
};

/**
 * The body of an `application/problem+json` answer.
 * @param detail a sentence for the operator
 */
export const problem = (code: ProblemCode, detail: string, facts: RefusalFacts = {}): Problem => ({
  type: `urn:inbox:problem:${code.toLowerCase().replaceAll('_', '-')}`,
  ...problemKinds[code],
  detail,
  code,
  ...facts,
});
