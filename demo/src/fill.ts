import type { HandoffAccepted } from '@inbox/contracts/escalation/escalation.views';
import type { Cast } from './cast.js';
import { Refused } from './inbox-api.js';
import type { InboxApi, Write } from './inbox-api.js';
import type { Story } from './story.js';
import { timeline, waves } from './timeline.js';
import type { Happening } from './timeline.js';
import { handoffOf, keyOf, writeOf } from './write-of-step.js';

export interface Filling {
  readonly api: InboxApi;
  readonly stories: readonly Story[];
  readonly cast: Cast;
  /** The instant that counts as "now", in milliseconds since 1970. A resumed run must give the first run's. */
  readonly anchor: number;
  /** Told after each write how many are done, of how many. */
  readonly onProgress?: (done: number, all: number) => void;
}

export interface Filled {
  readonly written: number;
  /** What the instance said no to, as sentences. */
  readonly refusals: readonly string[];
  /** The workspace was filled before, with another anchor: nothing was changed. */
  readonly otherAnchor: boolean;
}

const act = async (api: InboxApi, write: Write, { story, index }: Happening): Promise<void> => {
  try {
    await api.write(write);
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'STALE') throw error;
    await api.write({ ...write, key: keyOf(story, `${index} forced`), body: { ...write.body, force: true } });
  }
};

/** How many writes are on their way at once. */
const atOnce = 8;

/**
 * Tells all stories to the instance, in the order in which they happened, a few neighbours at once. Run again with the same
 * anchor it changes nothing. A refused write is remembered and the rest goes on; the rest of a story whose hand-over was
 * refused is left out.
 * @throws Refused when the token is refused
 * @throws Unreachable when the instance goes away for longer than the API's patience
 */
export const fill = async ({ api, stories, cast, anchor, onProgress }: Filling): Promise<Filled> => {
  const raised = new Map<string, HandoffAccepted>();
  const refusals: string[] = [];
  const all = timeline(stories, anchor);
  let [written, otherAnchor] = [0, false];
  const tell = async (happening: Happening): Promise<void> => {
    const { story, step, index } = happening;
    if (step && !raised.has(story.id)) return;
    try {
      if (step) await act(api, writeOf(story, index, step, anchor, { cast, raised }), happening);
      else raised.set(story.id, await api.handOff(handoffOf(story, anchor)));
      written++;
      onProgress?.(written, all.length);
    } catch (error) {
      if (!(error instanceof Refused) || error.status === 401) throw error;
      if (error.code === 'KEY_REUSED') otherAnchor = true;
      else refusals.push(`${story.id}, step ${index} (${step?.does ?? 'hand-over'}): ${error.message}`);
    }
  };
  for (const wave of waves(all, atOnce)) {
    await Promise.all(wave.map(tell));
    if (otherAnchor) break;
  }
  return { written, refusals, otherAnchor };
};
