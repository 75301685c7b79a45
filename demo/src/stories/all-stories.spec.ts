import { priorities, resolutions, triggers } from '@inbox/contracts/escalation/escalation.events';
import { handlesIn } from '../cast.js';
import { claims, notes, reopens, replies, resolves, says, snoozes, transfers, wakes } from '../story.js';
import type { Said, Step, Story } from '../story.js';
import { allStories } from './all-stories.js';
import { standingOf } from './story-replay.js';

const steps = allStories.flatMap((story) => story.steps);
const texts = allStories.flatMap((story) => [...story.history, ...story.steps].map((entry) => ('text' in entry ? entry.text : '')));
const length = (story: Story): number => story.history.length + story.steps.filter((step) => 'text' in step).length;

describe('The stories of the demo', () => {
  it('are at least forty-four, each with its own id', () => {
    expect(allStories.length).toBeGreaterThanOrEqual(44);
    expect(new Set(allStories.map((story) => story.id)).size).toBe(allStories.length);
  });

  it('show every trigger, every priority and every way to resolve', () => {
    const resolved = steps.flatMap((step) => (step.does === 'resolves' ? [step.resolution] : []));
    expect(new Set(allStories.map((story) => story.trigger))).toEqual(new Set(triggers));
    expect(new Set(allStories.map((story) => story.priority))).toEqual(new Set(priorities));
    expect(new Set(resolved)).toEqual(new Set(resolutions));
  });

  it('show everything that an operator can do', () => {
    const kinds = ['says', 'claims', 'replies', 'notes', 'prioritizes', 'transfers', 'releases', 'resolves', 'reopens'];
    expect(new Set(steps.map((step) => step.does))).toEqual(new Set(kinds));
  });

  it('give the facts that their trigger rests on', () => {
    for (const { id, trigger, confidence = 1, threshold = 0, rule } of allStories) {
      if (trigger === 'LOW_CONFIDENCE') expect([id, confidence < threshold]).toEqual([id, true]);
      expect([id, trigger === 'RESTRICTION']).toEqual([id, rule !== undefined]);
    }
  });

  it('reach from five days ago to some minutes ago', () => {
    const raised = allStories.map((story) => story.raisedAgo / 60);
    expect(Math.max(...raised)).toBeGreaterThan(4 * 24);
    expect(Math.max(...raised)).toBeLessThan(5 * 24);
    expect(Math.min(...raised)).toBeLessThan(0.2);
  });

  it.each(allStories.map((story) => [story.id, story] as const))('%s runs forward in time and ends before now', (_id, story) => {
    const times = [...story.history.map((said: Said) => said.at), 0, ...story.steps.map((step: Step) => step.at)];
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(times.at(-1)).toBeLessThanOrEqual(story.raisedAgo);
    expect(story.history.every((said) => said.at <= 0)).toBe(true);
  });

  it.each(allStories.map((story) => [story.id, story] as const))('%s does nothing that the product refuses', (_id, story) => {
    expect(() => standingOf(story)).not.toThrow();
  });

  it('leave about twenty-five unclaimed and four with the first operator', () => {
    const standings = allStories.map(standingOf);
    const active = standings.filter(({ status }) => status === 'CLAIMED');
    const unclaimed = standings.filter(({ status }) => status === 'UNCLAIMED');
    expect(unclaimed.length).toBeGreaterThanOrEqual(22);
    expect(unclaimed.length).toBeLessThanOrEqual(28);
    expect(active.filter(({ owner }) => owner === 'operator01')).toHaveLength(4);
    expect(active.map(({ owner }) => owner)).toEqual(expect.arrayContaining(['operator02', 'operator03', 'operator04']));
  });

  it('have a thread of thirty entries, a message of 8,000 characters, code, links and many scripts', () => {
    expect(Math.max(...allStories.map(length))).toBeGreaterThanOrEqual(30);
    expect(Math.max(...texts.map((text) => text.length))).toBeGreaterThanOrEqual(8_000);
    expect(texts.some((text) => text.includes('HTTP/1.1 200 OK'))).toBe(true);
    expect(texts.filter((text) => text.includes('https://')).length).toBeGreaterThan(3);
    const scripts = [/\p{sc=Arabic}/u, /\p{sc=Hiragana}/u, /\p{sc=Devanagari}/u, /\p{sc=Cyrillic}/u, /\p{sc=Hangul}/u, /\p{sc=Thai}/u];
    for (const script of [...scripts, /\p{Emoji_Presentation}/u]) expect(texts.some((text) => script.test(text))).toBe(true);
    expect(Math.max(...allStories.map((story) => story.customer.name.length))).toBeGreaterThan(70);
  });

  it('let nobody but the agent say the same thing twice', () => {
    const people = allStories.flatMap((story) => [
      ...story.history.flatMap((said) => (said.author === 'customer' ? [said.text] : [])),
      ...story.steps.flatMap((step) => (step.does === 'says' || step.does === 'replies' ? [step.text] : [])),
    ]);
    const twice = people.filter((text, index) => people.indexOf(text) !== index);
    expect(twice).toEqual([]);
  });

  it('name operators of the workspace only', () => {
    expect(handlesIn(allStories).every((handle) => Number(handle.slice(-2)) >= 1 && Number(handle.slice(-2)) <= 50)).toBe(true);
  });

  it('name the other story of a duplicate, which was raised before', () => {
    for (const story of allStories) {
      for (const step of story.steps) {
        if (step.does !== 'resolves' || step.duplicateOf === undefined) continue;
        const other = allStories.find(({ id }) => id === step.duplicateOf);
        expect(other?.raisedAgo).toBeGreaterThan(story.raisedAgo - step.at);
      }
    }
  });
});

describe('Replaying a story', () => {
  const told = (...steps: Step[]): Story => ({
    id: 'any',
    customer: { externalId: 'any', name: 'Anybody' },
    raisedAgo: 10,
    trigger: 'USER_REQUEST',
    history: [],
    steps,
  });

  it('ends with whoever it was transferred to', () => {
    expect(standingOf(told(claims(1, 'operator01'), transfers(2, 'operator01', 'operator02', '')))).toEqual({
      status: 'CLAIMED',
      owner: 'operator02',
    });
  });

  it('opens an ended escalation again: for anyone when the customer writes, else for who reopened it', () => {
    const ended = [claims(1, 'operator01'), resolves(2, 'operator01', 'ANSWERED')];
    expect(standingOf(told(...ended)).status).toBe('RESOLVED');
    expect(standingOf(told(...ended, says(3, 'One more'))).status).toBe('UNCLAIMED');
    expect(standingOf(told(...ended, reopens(3, 'operator02', ''))).owner).toBe('operator02');
  });

  it('finds a reply of somebody who does not own it', () => {
    expect(() => standingOf(told(claims(1, 'operator01'), replies(2, 'operator02', 'Hi')))).toThrow('not allowed while CLAIMED');
    expect(() => standingOf(told(notes(1, 'operator02', 'A look'), replies(2, 'operator02', 'Hi')))).toThrow('not allowed while UNCLAIMED');
  });

  it('lets it sleep with its owner until they wake it or the customer writes', () => {
    const asleep = [claims(1, 'operator01'), snoozes(2, 'operator01', 60)];
    expect(standingOf(told(...asleep))).toEqual({ status: 'SNOOZED', owner: 'operator01' });
    expect(standingOf(told(...asleep, wakes(3, 'operator01')))).toEqual({ status: 'CLAIMED', owner: 'operator01' });
    expect(standingOf(told(...asleep, says(3, 'Hello?')))).toEqual({ status: 'CLAIMED', owner: 'operator01' });
  });

  it('finds who answers in their sleep, and who wakes what is awake', () => {
    const asleep = [claims(1, 'operator01'), snoozes(2, 'operator01', null)];
    expect(() => standingOf(told(...asleep, replies(3, 'operator01', 'Hi')))).toThrow('not allowed while SNOOZED');
    expect(() => standingOf(told(...asleep, wakes(3, 'operator02')))).toThrow('not allowed while SNOOZED');
    expect(() => standingOf(told(claims(1, 'operator01'), wakes(2, 'operator01')))).toThrow('not allowed while CLAIMED');
  });

  it('finds a second claim', () => {
    expect(() => standingOf(told(claims(1, 'operator01'), claims(2, 'operator02')))).toThrow('not allowed while CLAIMED');
  });
});
