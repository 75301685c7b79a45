import { depot, greeting } from '../settings.samples';
import { changeInWords } from '../settings-history/change-words';
import { idleCapLimits, inUnit, reopenWindowLimits, spanFault, spanInWords } from './spans';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

describe('A span', () => {
  it.each([
    [minute, '1 minute'],
    [10 * minute, '10 minutes'],
    [90 * minute, '90 minutes'],
    [hour, '1 hour'],
    [36 * hour, '36 hours'],
    [7 * day, '7 days'],
  ])('of %d ms is said in the largest whole unit', (milliseconds, words) => {
    expect(spanInWords(milliseconds)).toBe(words);
  });

  it('is a number of the units that a field offers', () => {
    expect(inUnit(7 * day, ['hours', 'days'])).toEqual({ count: 7, unit: 'days' });
    expect(inUnit(25 * hour, ['hours', 'days'])).toEqual({ count: 25, unit: 'hours' });
    expect(inUnit(hour, ['minutes'])).toEqual({ count: 60, unit: 'minutes' });
  });

  it('is taken within its limits, as a whole number', () => {
    expect([1, 240].map((count) => spanFault(count, 'minutes', idleCapLimits))).toEqual(['', '']);
    expect([0, 241].map((count) => spanFault(count, 'minutes', idleCapLimits))).toEqual(['At least 1 minute.', 'At most 240 minutes.']);
    expect(spanFault(0, 'days', reopenWindowLimits)).toBe('At least 1 hour.');
    expect(spanFault(91, 'days', reopenWindowLimits)).toBe('At most 90 days.');
    expect([1.5, Number.NaN].map((count) => spanFault(count, 'hours', reopenWindowLimits))).toEqual([
      'Type a whole number.',
      'Type a whole number.',
    ]);
  });
});

describe('A change of the settings, in words', () => {
  const told = { at: '2026-11-02T09:00:00.000Z', position: '1', by: { id: 'mona', name: 'Mona Idris' } };
  const template = (before: typeof greeting | null, after: typeof greeting | null) =>
    changeInWords({ ...told, what: 'template', before, after });

  it('names what was before and after', () => {
    expect(changeInWords({ ...told, what: 'idleCap', before: 10 * minute, after: 5 * minute })).toBe(
      'changed the idle cap from 10 minutes to 5 minutes',
    );
    expect(changeInWords({ ...told, what: 'reopenWindow', before: 7 * day, after: 36 * hour })).toBe(
      'changed the reopen window from 7 days to 36 hours',
    );
  });

  it('names the template', () => {
    expect(template(null, greeting)).toBe('wrote the template /greeting');
    expect(template(greeting, { ...greeting, text: 'Hello' })).toBe('changed the template /greeting');
    expect(template(greeting, { ...depot, name: 'hello' })).toBe('changed the template /greeting, now /hello');
    expect(template(greeting, null)).toBe('removed the template /greeting');
  });
});
