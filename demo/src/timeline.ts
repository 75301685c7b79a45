import type { Step, Story } from './story.js';

/** One write of the demo: a story's hand-over, or its step `index`. */
export interface Happening {
  readonly story: Story;
  /** When it happened, in milliseconds since 1970. */
  readonly at: number;
  readonly step: Step | null;
  /** The step's place in its story; -1 for the hand-over. */
  readonly index: number;
}

const minute = 60_000;

/** When a story's hand-over happened, in milliseconds since 1970. */
export const raisedAt = (story: Story, anchor: number): number => anchor - story.raisedAgo * minute;

/** The instant `minutes` after the hand-over, RFC 3339 UTC. */
export const instant = (story: Story, anchor: number, minutes: number): string =>
  new Date(Math.round(raisedAt(story, anchor) + minutes * minute)).toISOString();

/**
 * Everything that happens in all stories, in the order in which it happened, so that the log's order is the order of time.
 * @param anchor the instant that counts as "now", in milliseconds since 1970
 */
export const timeline = (stories: readonly Story[], anchor: number): Happening[] =>
  stories
    .flatMap((story) => [
      { story, at: raisedAt(story, anchor), step: null, index: -1 },
      ...story.steps.map((step, index) => ({ story, at: raisedAt(story, anchor) + step.at * minute, step, index })),
    ])
    .toSorted((one, other) => one.at - other.at);

/** The stories that a happening needs told up to here: its own and, for a duplicate, the other one. */
const storiesOf = ({ story, step }: Happening): string[] =>
  step?.does === 'resolves' && step.duplicateOf !== undefined ? [story.id, step.duplicateOf] : [story.id];

/**
 * Neighbours in time that do not wait for each other, so that they can be told at once.
 * @param width the most in one wave
 */
export const waves = (happenings: readonly Happening[], width: number): Happening[][] => {
  const all: Happening[][] = [];
  let busy = new Set<string>();
  for (const happening of happenings) {
    const needed = storiesOf(happening);
    const wave = all.at(-1);
    if (!wave || wave.length === width || needed.some((id) => busy.has(id))) {
      all.push([happening]);
      busy = new Set(needed);
    } else {
      wave.push(happening);
      for (const id of needed) busy.add(id);
    }
  }
  return all;
};
