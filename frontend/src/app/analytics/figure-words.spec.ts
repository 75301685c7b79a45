import {
  changeOf,
  countInWords,
  detailsOf,
  headOf,
  inWords,
  rankOf,
  roundSpan,
  shareInWords,
  spanInWords,
  stepFor,
  valueInWords,
} from './figure-words';
import { group } from './analytics.samples';

describe('A span', () => {
  it.each([
    [null, '–'],
    [0, '0 s'],
    [400, '0.4 s'],
    [48_000, '48 s'],
    [408_000, '6 min 48 s'],
    [424_600, '7 min 05 s'],
    [3_599_700, '1 h 00 min'],
    [7_500_000, '2 h 05 min'],
    [273_600_000, '3 d 04 h'],
  ])('of %s ms is %s', (milliseconds, words) => {
    expect(spanInWords(milliseconds)).toBe(words);
  });
});

describe('An axis of spans', () => {
  it('has at most five round steps', () => {
    expect([9 * 60_000, 4_000, 3_600_000, 1e12].map((most) => roundSpan(stepFor(most)))).toEqual(['2 min', '1 s', '15 min', '28 d']);
    expect(roundSpan(5_400_000)).toBe('1 h 30 min');
  });
});

describe('A figure', () => {
  it('is read in groups of three, in percent, or as nothing', () => {
    expect([countInWords(1204), shareInWords(0.124), shareInWords(null), inWords('count', null)]).toEqual([
      '1\u202f204',
      '12.4 %',
      '–',
      '–',
    ]);
  });

  it('is made of values: spans, or whether each is part of the share', () => {
    expect([valueInWords('milliseconds', 1000), valueInWords('share', 1), valueInWords('share', 0)]).toEqual(['1 s', 'yes', 'no']);
  });

  it('is stood for by its median, its share or its number', () => {
    const each = group(null, { n: 8, p50: 5, share: 0.5 });
    expect([headOf('milliseconds', each), headOf('share', each), headOf('count', each)]).toEqual([5, 0.5, 8]);
  });

  it('tells what stands behind it', () => {
    expect(detailsOf('milliseconds', group(null, { n: 1204, mean: 60_000, p90: 1_100_000, unanswered: 11 }))).toEqual([
      'p90 18 min 20 s',
      'mean 1 min 00 s',
      'n 1\u202f204',
      '11 without a reply',
    ]);
    expect(detailsOf('share', group(null, { n: 9928, part: 1231 }))).toEqual(['1\u202f231 of 9\u202f928']);
    expect(detailsOf('count', group(null, { n: 12, unique: 11 }))).toEqual(['of 11 escalations']);
  });

  it('by nearest rank is the value at that place', () => {
    expect([rankOf(50, 62), rankOf(50, 63), rankOf(90, 10), rankOf(50, 1)]).toEqual([31, 32, 9, 1]);
  });
});

describe('A change against the period before', () => {
  it('is good where less is better and it is less', () => {
    expect(changeOf('M7', 'milliseconds', 91, 100)).toEqual({ direction: 'down', better: true, words: '9 %' });
    expect(changeOf('M7', 'milliseconds', 109, 100)).toEqual({ direction: 'up', better: false, words: '9 %' });
  });

  it('of shares is told in points, and one-touch is better when it grows', () => {
    expect(changeOf('M13', 'share', 0.5, 0.4)).toEqual({ direction: 'up', better: true, words: '10.0 points' });
    expect(changeOf('M14', 'share', 0.13, 0.124)).toEqual({ direction: 'up', better: false, words: '0.6 points' });
  });

  it('of resolutions is neither good nor bad, and none is the same', () => {
    expect(changeOf('M11', 'count', 120, 100)).toMatchObject({ direction: 'up', better: null });
    expect(changeOf('M7', 'milliseconds', 1000, 1001)).toMatchObject({ direction: 'same', better: null, words: '0 %' });
  });

  it('is not told where there is nothing to compare with', () => {
    expect([changeOf('M7', 'milliseconds', 5, null), changeOf('M11', 'count', 5, 0)]).toEqual([null, null]);
  });
});
