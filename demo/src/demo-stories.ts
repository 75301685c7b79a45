import { leaveOpen } from './past/leave-open.js';
import { makePast } from './past/make-past.js';
import { allStories } from './stories/all-stories.js';
import type { Story } from './story.js';

/** A small company's: enough for charts, few enough to be told in the time of a start. */
const escalationsADay = 25;
/** What is left to do shall be the written stories'. */
const leftOpen = 5;

/**
 * What the demo workspace tells: the written stories, and beside them the days that led there.
 * @param anchor the instant that counts as "now", in milliseconds since 1970
 * @param days how long the made-up past is; 0 tells the written stories alone
 */
export const demoStories = (anchor: number, days: number): Story[] => {
  if (days === 0) return [...allStories];
  const past = makePast({ seed: `demo-${days}`, days, escalations: days * escalationsADay, anchor });
  return [...allStories, ...leaveOpen(past, leftOpen, 'operator01')];
};
