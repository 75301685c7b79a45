import { HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { problem } from '../app.for-specs';
import { comparePositions, earlierPosition, laterPosition } from './position';
import { passesByItself, refused } from './problem';
import { backOff } from './retry';

const answer = (status: number, error: unknown, headers: Record<string, string> = {}) =>
  refused(new HttpErrorResponse({ status, error, headers: new HttpHeaders(headers) }));

describe('What went wrong', () => {
  it('is told in the server’s own sentence', () => {
    expect(answer(409, problem(409, { detail: 'Jonas has it.' })).detail).toBe('Jonas has it.');
  });

  it('says how long to wait where the server says so', () => {
    expect(answer(429, problem(429, { code: 'TOO_MANY' }), { 'Retry-After': '30' }).retryAfter).toBe(30);
    expect(answer(429, problem(429, { code: 'TOO_MANY' })).retryAfter).toBeNull();
  });

  it('is told in our words where nobody answered', () => {
    expect(answer(0, new ProgressEvent('error'))).toMatchObject({ status: 0, code: 'UNREACHABLE' });
    expect(refused(new TypeError('x')).code).toBe('UNREACHABLE');
  });

  it('is told in our words where a proxy answered', () => {
    expect(answer(502, '<html>Bad gateway</html>')).toMatchObject({ status: 502, code: 'ENGINE_AWAY' });
    expect(answer(500, null).code).toBe('INTERNAL');
  });

  it('passes by itself only where somebody may answer later', () => {
    expect([0, 502, 503, 504, 500, 409, 401].map((status) => passesByItself(answer(status, null)))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('The next attempt', () => {
  it('waits twice as long each time, 10 s at most', () => {
    expect([1, 2, 3, 4, 5, 6, 20].map((failures) => backOff(failures))).toEqual([500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
  });

  it('waits as long as the server asks, 10 s at most', () => {
    expect([backOff(1, 3), backOff(1, 600)]).toEqual([3000, 10_000]);
  });
});

describe('Positions in the log', () => {
  it('are compared as whole numbers, however long', () => {
    expect([
      comparePositions('9', '10'),
      comparePositions('18446744073709551615', '18446744073709551614'),
      comparePositions('7', '7'),
    ]).toEqual([-1, 1, 0]);
    expect([laterPosition('9', '10'), earlierPosition('9', '10')]).toEqual(['10', '9']);
  });
});
