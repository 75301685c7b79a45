import { HttpErrorResponse } from '@angular/common/http';
import type { Problem } from '@inbox/contracts/problem';

/** A refusal of the server, or the fact that it could not be asked (`UNREACHABLE`, status 0). */
export type Refused = Omit<Problem, 'code'> & { readonly code: Problem['code'] | 'UNREACHABLE'; readonly retryAfter: number | null };

const unreachable: Refused = {
  type: 'about:blank',
  title: 'Unreachable',
  status: 0,
  code: 'UNREACHABLE',
  detail: 'The server cannot be reached. What you typed is kept.',
  retryAfter: null,
};

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'detail' in body && typeof body.detail === 'string' && 'code' in body;

const secondsOf = (header: string | null | undefined): number | null => {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : null;
};

/**
 * What went wrong, in a sentence for the operator.
 * @param fault what an HTTP call threw
 * @returns the server's own problem where it sent one; `retryAfter` in seconds
 */
export function refused(fault: unknown): Refused {
  if (!(fault instanceof HttpErrorResponse) || fault.status === 0) return unreachable;
  const retryAfter = secondsOf(fault.headers.get('Retry-After'));
  const body: unknown = fault.error;
  if (isProblem(body)) return { ...body, retryAfter };

  const away = fault.status >= 502 && fault.status <= 504;
  return {
    ...unreachable,
    status: fault.status,
    code: away ? 'ENGINE_AWAY' : 'INTERNAL',
    detail: away ? 'The server is not ready yet. What you typed is kept.' : 'The server could not do this. What you typed is kept.',
    retryAfter,
  };
}

/** True when asking again later, with the same key, can help. */
export const passesByItself = (problem: Refused): boolean => problem.status === 0 || (problem.status >= 502 && problem.status <= 504);
