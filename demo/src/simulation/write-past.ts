import { castOperators, handlesIn } from '../cast.js';
import { fill } from '../fill.js';
import type { Filled } from '../fill.js';
import { openInbox } from '../inbox-api.js';
import type { Access } from '../inbox-api.js';
import { makePast } from '../past/make-past.js';
import type { PastWanted } from '../past/make-past.js';

export interface PastWriting extends PastWanted {
  readonly access: Access;
  /** The one that all demo accounts have. */
  readonly password: string;
  /** Told after each write how many are done, of how many. */
  readonly onProgress: (done: number, all: number) => void;
}

/**
 * Makes a company's past up and tells it to the instance, through the token that may say when something happened and who did it.
 * @throws Refused when the token or the password is refused
 * @throws Unreachable when the instance goes away for longer than the API's patience
 */
export const writePast = async ({ access, password, onProgress, ...wanted }: PastWriting): Promise<Filled> => {
  const api = openInbox(access);
  const stories = makePast(wanted);
  const cast = await castOperators(api, handlesIn(stories), password);
  return await fill({ api, stories, cast, anchor: wanted.anchor, onProgress });
};
