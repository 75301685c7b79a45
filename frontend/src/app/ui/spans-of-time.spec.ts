import { dayInWords, fullInstant, momentInWords, shortSpan, urgencyOf } from './spans-of-time';

const minutes = (count: number): number => count * 60_000;
const now = new Date(2026, 10, 22, 15, 30, 0);
const ago = (count: number): Date => new Date(now.getTime() - minutes(count));

describe('A span of time', () => {
  it.each([
    [0, '0:00'],
    [372_000, '6:12'],
    [minutes(60) - 1, '59:59'],
    [minutes(60), '1:00 h'],
    [minutes(65), '1:05 h'],
    [minutes(47 * 60 + 59), '47:59 h'],
    [minutes(72 * 60), '3 d'],
  ])('of %i ms is %s', (milliseconds, words) => {
    expect(shortSpan(milliseconds)).toBe(words);
  });

  it('is never below nought, whatever the clocks say', () => {
    expect(shortSpan(-5000)).toBe('0:00');
  });
});

describe('A wait', () => {
  it('turns amber at three quarters of its deadline and red past it', () => {
    expect(urgencyOf(minutes(3.7), 5)).toBe('fine');
    expect(urgencyOf(minutes(3.75), 5)).toBe('soon');
    expect(urgencyOf(minutes(5), 5)).toBe('soon');
    expect(urgencyOf(minutes(5) + 1, 5)).toBe('late');
  });

  it('stays plain without a deadline', () => {
    expect(urgencyOf(minutes(500), null)).toBe('fine');
  });
});

describe('A moment in words', () => {
  it('is relative for the last hour', () => {
    expect(momentInWords(ago(0.5), now)).toBe('just now');
    expect(momentInWords(ago(59), now)).toBe('59 min ago');
  });

  it('is the clock for today', () => {
    expect(momentInWords(ago(61), now)).toBe('14:29');
  });

  it('is the date beyond, with the year when it is another one', () => {
    expect(momentInWords(ago(26 * 60), now)).toBe('21 Nov');
    expect(momentInWords(new Date(2025, 2, 3), now)).toBe('3 Mar 2025');
  });

  it('is the clock beyond today too where the day stands beside it', () => {
    expect(momentInWords(ago(26 * 60), now, true)).toBe('13:30');
  });

  it('bears the whole instant with its zone', () => {
    expect(fullInstant(now)).toMatch(/Sunday.* 22 November 2026.* 15:30:00 (?:UTC|GMT|[A-Z])/u);
  });
});

describe('A day of a thread', () => {
  it('is Today, Yesterday or its date', () => {
    expect(dayInWords(ago(1), now)).toBe('Today');
    expect(dayInWords(ago(24 * 60), now)).toBe('Yesterday');
    expect(dayInWords(ago(48 * 60), now)).toBe('20 Nov');
  });
});
