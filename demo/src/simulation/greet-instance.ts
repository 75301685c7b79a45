import { v4 as freshId } from 'uuid';
import { Refused, Unreachable, openInbox } from '../inbox-api.js';
import type { Access } from '../inbox-api.js';

/** Why a simulation cannot run, for whoever started it; anything else than these two is passed on as it is. */
export const inWords = (error: unknown, { url }: Pick<Access, 'url'>): string => {
  if (error instanceof Unreachable)
    return `Nobody answers at ${url} (${error.message}). Start an instance with npm start, or name another with --url.`;
  if (error instanceof Refused && (error.status === 401 || error.status === 403)) {
    return `${url} does not take this token or password. Give a token that may do this with --token (--help names them), and the password as DEMO_PASSWORD.`;
  }
  return error instanceof Error ? error.message : String(error);
};

/**
 * Makes sure that the instance is there and knows the token, by asking for a conversation that does not exist.
 * @throws Unreachable at once when nobody answers
 * @throws Refused when the token is refused
 */
export const greetInstance = async (access: Access): Promise<void> => {
  try {
    await openInbox({ ...access, patience: 0 }).messages(freshId(), 1);
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 404) throw error;
  }
};
