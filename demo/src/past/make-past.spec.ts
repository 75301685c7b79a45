import { resolutions } from '@inbox/contracts/escalation/escalation.events';
import { standingOf } from '../stories/story-replay.js';
import type { Step, Story } from '../story.js';
import { minute } from './agenda.js';
import { companyDays } from './company-days.js';
import { leaveOpen } from './leave-open.js';
import { makePast, teamOf } from './make-past.js';
import { spanAt } from './roster.js';

const anchor = Date.parse('2026-11-22T14:30:00Z');
const wanted = { seed: 'a', days: 21, escalations: 1_500, anchor };
const past = makePast(wanted);
const team = new Map(teamOf(wanted).map((member) => [member.handle, member]));
const raisedAt = ({ raisedAgo }: Story): number => anchor - raisedAgo * minute;
const steps = past.flatMap((story) => story.steps.map((step) => ({ story, step, at: raisedAt(story) + step.at * minute })));
const did = (kind: Step['does']) => steps.filter(({ step }) => step.does === kind);
const share = (kind: Step['does']): number => did(kind).length / past.length;
const wait = (story: Story): number => story.steps.find(({ does }) => does === 'claims')?.at ?? Infinity;
const median = (values: readonly number[]): number => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;

describe('A made-up past', () => {
  it('has as many stories as wanted, each with its own id, and is the same for the same seed', () => {
    expect(new Set(past.map(({ id }) => id)).size).toBe(1_500);
    expect(makePast({ ...wanted, escalations: 200 })).toEqual(makePast({ ...wanted, escalations: 200 }));
    expect(makePast({ ...wanted, escalations: 200 })).not.toEqual(makePast({ ...wanted, escalations: 200, seed: 'b' }));
  });

  it('does nothing that the product refuses', () => {
    expect(() => past.map(standingOf)).not.toThrow();
  });

  it('runs forward in each story, a second or more apart, and ends before now', () => {
    for (const { steps: told, raisedAgo } of past) {
      const times = [0, ...told.map(({ at }) => at * minute)];
      expect(times.slice(1).every((at, index) => at - (times[index] ?? 0) > 999)).toBe(true);
      expect((times.at(-1) ?? 0) / minute).toBeLessThanOrEqual(raisedAgo);
    }
  });

  it('lets operators work while they are at work only, but for finishing a minute', () => {
    const off = steps.filter(({ step, at }) => {
      const member = 'by' in step ? team.get(step.by) : undefined;
      return member && !spanAt(member, at) && !spanAt(member, at - minute);
    });
    expect(off.map(({ story, step }) => `${story.id} ${step.does}`)).toEqual([]);
  });

  it('lets operators take the next one only with a hand free', () => {
    const inHand = new Map<string, Set<string>>();
    const hand = (by: string): Set<string> => inHand.get(by) ?? inHand.set(by, new Set()).get(by) ?? new Set();
    const full: string[] = [];
    for (const { story, step } of steps.toSorted((one, other) => one.at - other.at)) {
      if (step.does === 'says') {
        const { owner, status } = standingOf({ ...story, steps: story.steps.slice(0, story.steps.indexOf(step) + 1) });
        if (owner !== null && status === 'CLAIMED') hand(owner).add(story.id);
        continue;
      }
      if (step.does === 'claims' && hand(step.by).size >= (team.get(step.by)?.capacity ?? 0)) full.push(`${story.id} by ${step.by}`);
      if (['claims', 'wakes', 'reopens'].includes(step.does)) hand(step.by).add(story.id);
      if (['releases', 'resolves', 'snoozes', 'transfers'].includes(step.does)) hand(step.by).delete(story.id);
      if (step.does === 'transfers') hand(step.to).add(story.id);
    }
    expect(full).toEqual([]);
  });

  it('shows everything that can happen to an escalation, in believable shares', () => {
    expect(share('claims')).toBeGreaterThan(0.98);
    expect(share('replies')).toBeGreaterThan(1.8);
    for (const kind of ['releases', 'transfers', 'prioritizes'] as const)
      expect([kind, share(kind) > 0.02, share(kind) < 0.1]).toEqual([kind, true, true]);
    expect(share('notes')).toBeGreaterThan(0.1);
    expect(did('snoozes').filter(({ step }) => 'until' in step && step.until === null).length).toBeGreaterThan(50);
    expect(did('snoozes').filter(({ step }) => 'until' in step && step.until !== null).length).toBeGreaterThan(50);
    const how = did('resolves').map(({ step }) => (step.does === 'resolves' ? step.resolution : null));
    expect(new Set(how)).toEqual(new Set(resolutions));
    expect(how.filter((resolution) => resolution === 'ANSWERED').length / how.length).toBeGreaterThan(0.45);
  });

  it('reopens some within a week of their end, by operators and by customers', () => {
    const reopened = past.flatMap(({ steps: told }) =>
      told.flatMap((step, index) =>
        told[index - 1]?.does === 'resolves' ? [{ by: step.does, days: (step.at - (told[index - 1]?.at ?? 0)) / 1_440 }] : [],
      ),
    );
    expect(new Set(reopened.map(({ by }) => by))).toEqual(new Set(['says', 'reopens']));
    expect(reopened.length / past.length).toBeGreaterThan(0.03);
    expect(Math.max(...reopened.map(({ days }) => days))).toBeLessThan(7);
  });

  it('lets who comes at night wait for the morning, and everybody wait on the bad Monday', () => {
    const calendar = companyDays(anchor, wanted.days);
    const dayOf = (story: Story) => calendar.findLast(({ startsAt }) => startsAt <= raisedAt(story));
    const hourOf = (story: Story): number => (raisedAt(story) - (dayOf(story)?.startsAt ?? 0)) / 3_600_000;
    const daytime = past.filter((story) => hourOf(story) >= 8 && hourOf(story) < 18);
    const ordinary = median(daytime.filter((story) => dayOf(story)?.weekday === 3).map(wait));
    expect(ordinary).toBeLessThan(15);
    expect(median(past.filter((story) => hourOf(story) < 5).map(wait))).toBeGreaterThan(120);
    expect(median(daytime.filter((story) => dayOf(story)?.isBad).map(wait))).toBeGreaterThan(3 * ordinary);
  });

  it('leaves a rest unresolved', () => {
    const open = past.filter((story) => standingOf(story).status !== 'RESOLVED');
    expect(open.length).toBeGreaterThan(5);
    expect(open.length).toBeLessThan(80);
  });
});

describe('A past of which little is left open', () => {
  const few = leaveOpen(past, 3, 'operator01');

  it('keeps that many open, none of them with the one who is spared', () => {
    const open = few.map(standingOf).filter(({ status }) => status !== 'RESOLVED');
    expect(open).toHaveLength(3);
    expect(open.map(({ owner }) => owner)).not.toContain('operator01');
    expect(
      leaveOpen(past, 0, 'operator01')
        .map(standingOf)
        .every(({ status }) => status === 'RESOLVED'),
    ).toBe(true);
  });

  it('names no story that is gone', () => {
    const told = new Set(few.map(({ id }) => id));
    const named = few.flatMap((story) => story.steps.flatMap((step) => (step.does === 'resolves' ? (step.duplicateOf ?? []) : [])));
    expect(named.filter((id) => !told.has(id))).toEqual([]);
    expect(few.length).toBeGreaterThan(past.length - 80);
  });
});
