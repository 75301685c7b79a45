import pLimit from 'p-limit';
import type { HandoffAccepted } from '@inbox/contracts/escalation/escalation.views';
import type { Cast } from './cast.js';
import { Refused } from './inbox-api.js';
import type { InboxApi, Write } from './inbox-api.js';
import type { Story } from './story.js';
import { breaths, storiesOf, timeline } from './timeline.js';
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
const atOnce = 16;

/**
 * Lets every breath be told when the stories that it needs have come so far, and hardly ever before an earlier one.
 * @param tell tells one happening; nothing more begins once it has failed
 */
const inOrder = async (happenings: readonly Happening[], tell: (happening: Happening) => Promise<void>): Promise<void> => {
  const limit = pLimit(atOnce);
  const last = new Map<string, Promise<void>>();
  let failed = false;
  const breathe = async (breath: readonly Happening[], before: Promise<unknown>): Promise<void> => {
    await before;
    for (const happening of breath) if (!failed) await tell(happening);
  };
  const all = breaths(happenings).map((breath) => {
    const before = Promise.all(breath.flatMap(storiesOf).map((id) => last.get(id) ?? Promise.resolve()));
    const told = limit(breathe, breath, before).catch((error: unknown) => {
      failed = true;
      throw error;
    });
    // why: a failure is thrown once, below
    const settled = told.catch(() => undefined);
    for (const { story } of breath) last.set(story.id, settled);
    return told;
  });
  await Promise.all(all);
};

class OtherAnchor extends Error {}

/**
 * Tells all stories to the instance, as good as in the order in which they happened, a few neighbours at once. Run again with the
 * same anchor it changes nothing; with another it finds that out by the first story's hand-over. A refused write is remembered and
 * the rest goes on; the rest of a story whose hand-over was refused is left out.
 * @throws Refused when the token is refused
 * @throws Unreachable when the instance goes away for longer than the API's patience
 */
export const fill = async ({ api, stories, cast, anchor, onProgress }: Filling): Promise<Filled> => {
  const raised = new Map<string, HandoffAccepted>();
  const refusals: string[] = [];
  const all = timeline(stories, anchor);
  let written = 0;
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
      if (error.code === 'KEY_REUSED') throw new OtherAnchor();
      refusals.push(`${story.id}, step ${index} (${step?.does ?? 'hand-over'}): ${error.message}`);
    }
  };
  try {
    const first = all.filter(({ story, step }) => story === stories[0] && !step);
    await inOrder(first, tell);
    await inOrder(
      all.filter((happening) => !first.includes(happening)),
      tell,
    );
    return { written, refusals, otherAnchor: false };
  } catch (error) {
    if (!(error instanceof OtherAnchor)) throw error;
    return { written, refusals, otherAnchor: true };
  }
};
