import { setTimeout as pause } from 'node:timers/promises';
import { v4 as freshId } from 'uuid';
import type { MessagesView } from '@inbox/contracts/conversation/conversation.views';
import type { Accepted, HandoffAccepted } from '@inbox/contracts/escalation/escalation.views';
import type { SessionView } from '@inbox/contracts/identity/session.views';
import type { Problem } from '@inbox/contracts/problem';

/** One write as the API takes it. The same key and body sent again change nothing. */
export interface Write {
  readonly path: string;
  readonly body: object;
  readonly key: string;
  /** The event's time, RFC 3339; only a token with the scope `import` may say it. */
  readonly occurredAt?: string;
  /** The operator who did it; only a token with the scope `import` may say it. */
  readonly actAs?: string;
}

export interface Access {
  /** Where the instance answers, e.g. `http://127.0.0.1:3000`. */
  readonly url: string;
  readonly token: string;
  /** How long an absent or overloaded instance is waited for, in milliseconds. Default: two minutes. */
  readonly patience?: number;
  readonly signal?: AbortSignal;
  /** Told before each wait: why, and for how many milliseconds. */
  readonly onWait?: (why: string, milliseconds: number) => void;
}

/** The instance understood the request and said no. `code` is the problem's stable code, empty when there was none. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;

  constructor(request: string, status: number, problem: Partial<Problem>) {
    const faults = (problem.faults ?? []).map((fault) => `${fault.path}: ${fault.message}`).join('; ');
    super(`${request} was refused with ${status}: ${problem.detail ?? problem.title ?? 'no reason given'}${faults && ` (${faults})`}`);
    this.status = status;
    this.code = problem.code ?? '';
  }
}

/** Nobody answers at that address, or the instance stayed overloaded for longer than our patience. */
export class Unreachable extends Error {}

/**
 * The API of one instance, seen by the holder of one token. Every call insists: it waits while the instance is away or asks
 * for patience, and sends the same request with the same key again.
 * Each throws `Refused` when the instance says no and `Unreachable` when it does not answer within the patience.
 */
export interface InboxApi {
  readonly signIn: (email: string, password: string) => Promise<SessionView>;
  readonly handOff: (write: Omit<Write, 'path'>) => Promise<HandoffAccepted>;
  readonly write: (write: Write) => Promise<Accepted>;
  /** The newest public messages of a conversation that the token opened, oldest first. */
  readonly messages: (conversationId: string, limit: number) => Promise<MessagesView>;
}

/** An overload, an engine that is away and a stream that moved meanwhile all pass by themselves. */
const passes = (status: number, problem: Partial<Problem>, count: number): boolean =>
  [429, 502, 503, 504].includes(status) || (problem.code === 'CONFLICT' && count < 5);

/** Seconds or an HTTP date, in milliseconds from now; a guess that doubles with each attempt when the instance says nothing. */
const waitFor = (retryAfter: string | null, attempt: number): number => {
  if (retryAfter === null) return Math.min(100 * 2 ** attempt, 5_000);
  const seconds = Number(retryAfter);
  return Math.min(Math.max(Number.isNaN(seconds) ? Date.parse(retryAfter) - Date.now() : seconds * 1_000, 0), 60_000);
};

const problemOf = async (response: Response): Promise<Partial<Problem>> => {
  const text = await response.text();
  try {
    return JSON.parse(text) as Partial<Problem>;
  } catch {
    return { title: text.slice(0, 200) };
  }
};

type Outcome = { readonly answer: unknown } | { readonly answer?: never; readonly why: string; readonly wait: number };

/** What goes over the line, as often as it must. */
interface Sent {
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One try: the answer, or why and how long to wait before the next. */
const attempt = async ({ path, ...init }: Sent, access: Access, count: number): Promise<Outcome> => {
  const signal = AbortSignal.any([AbortSignal.timeout(30_000), ...(access.signal ? [access.signal] : [])]);
  try {
    const response = await fetch(new URL(path, access.url), { ...init, signal });
    if (response.ok) return { answer: await response.json() };
    const problem = await problemOf(response);
    if (!passes(response.status, problem, count)) {
      throw new Refused(`${init.method} ${path.split('?')[0]}`, response.status, problem);
    }
    return { why: `${response.status} ${problem.title ?? ''}`.trim(), wait: waitFor(response.headers.get('retry-after'), count) };
  } catch (error) {
    if (error instanceof Refused || access.signal?.aborted) throw error;
    return { why: `${access.url} does not answer`, wait: waitFor(null, count) };
  }
};

const insist = async (request: Sent, access: Access): Promise<unknown> => {
  const until = performance.now() + (access.patience ?? 120_000);
  for (let count = 0; ; count++) {
    const outcome = await attempt(request, access, count);
    if ('answer' in outcome) return outcome.answer;
    if (performance.now() + outcome.wait > until) throw new Unreachable(outcome.why);
    access.onWait?.(outcome.why, outcome.wait);
    await pause(outcome.wait, undefined, { signal: access.signal });
  }
};

const writing = ({ token }: Access, { path, body, key, occurredAt, actAs }: Write): Sent => ({
  path,
  method: 'POST',
  headers: {
    'Content-Type': 'application/json',
    'Idempotency-Key': key,
    ...(token && { Authorization: `Bearer ${token}` }),
    ...(occurredAt !== undefined && { 'X-Occurred-At': occurredAt }),
    ...(actAs !== undefined && { 'X-Act-As': actAs }),
  },
  body: JSON.stringify(body),
});

const reading = ({ token }: Access, path: string): Sent => ({ path, method: 'GET', headers: { Authorization: `Bearer ${token}` } });

/** @param access where the instance is, the token, and how long it is waited for */
export const openInbox = (access: Access): InboxApi => ({
  signIn: async (email, password) =>
    (await insist(
      writing({ ...access, token: '' }, { path: '/api/session', body: { email, password }, key: freshId() }),
      access,
    )) as SessionView,
  handOff: async (write) => (await insist(writing(access, { ...write, path: '/api/handoffs' }), access)) as HandoffAccepted,
  write: async (write) => (await insist(writing(access, write), access)) as Accepted,
  messages: async (conversationId, limit) =>
    (await insist(reading(access, `/api/conversations/${conversationId}/messages?limit=${limit}`), access)) as MessagesView,
});
