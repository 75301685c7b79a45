import { standingOf } from '../stories/story-replay.js';
import type { Handle, Story } from '../story.js';

/** The stories that a story's steps name. */
const namedIn = ({ steps }: Story): string[] =>
  steps.flatMap((step) => (step.does === 'resolves' && step.duplicateOf !== undefined ? [step.duplicateOf] : []));

/**
 * A past of which hardly anything is left to do: of what is open at the end the newest stay, and go with it those that repeat it.
 * @param most how many may stay open
 * @param spared whose desk it leaves as it is
 */
export const leaveOpen = (past: readonly Story[], most: number, spared: Handle): Story[] => {
  const open = past.filter((story) => standingOf(story).status !== 'RESOLVED');
  const stay = new Set(most === 0 ? [] : open.filter((story) => standingOf(story).owner !== spared).slice(-most));
  const gone = new Set(open.filter((story) => !stay.has(story)).map(({ id }) => id));
  return past.filter((story) => !gone.has(story.id) && !namedIn(story).some((id) => gone.has(id)));
};
