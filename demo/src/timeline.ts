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
export const storiesOf = ({ story, step }: Happening): string[] =>
  step?.does === 'resolves' && step.duplicateOf !== undefined ? [story.id, step.duplicateOf] : [story.id];

/**
 * What is told in one go: a snooze until a time that has passed is told together with what ended it, since the instance wakes by
 * itself what has been due for a while.
 */
export const breaths = (happenings: readonly Happening[]): Happening[][] => {
  const next = new Map(happenings.map((happening) => [`${happening.story.id} ${happening.index}`, happening]));
  const told = new Set<Happening>();
  const all: Happening[][] = [];
  for (const happening of happenings) {
    if (told.has(happening)) continue;
    const { story, step, index } = happening;
    const end = step?.does === 'snoozes' && step.until !== null ? next.get(`${story.id} ${index + 1}`) : undefined;
    all.push(end ? [happening, end] : [happening]);
    if (end) told.add(end);
  }
  return all;
};
