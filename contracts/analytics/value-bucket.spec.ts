import { describe, expect, it } from '@jest/globals';
import { bucketOf, bucketStart } from './value-bucket.js';

describe('The bucket of a span', () => {
  it('is exact for the shortest ones', () => {
    expect([0, 1, 127, 128, 255].map(bucketOf)).toEqual([0, 1, 127, 128, 255]);
  });

  it.each([256, 257, 999, 60_000, 600_000, 86_399_999, 2 ** 31, 31_536_000_000])('holds its span and is at most 0.8 % wide: %d', (span) => {
    const [from, to] = [bucketStart(bucketOf(span)), bucketStart(bucketOf(span) + 1)];
    expect(from <= span && span < to).toBe(true);
    expect((to - from) / from).toBeLessThanOrEqual(1 / 128);
  });

  it('begins where the one before ends', () => {
    for (let bucket = 0; bucket < 4_000; bucket++) expect(bucketOf(bucketStart(bucket))).toBe(bucket);
  });

  it('does not lose its place at a power of two', () => {
    for (let power = 7; power < 40; power++) expect(bucketStart(bucketOf(2 ** power))).toBe(2 ** power);
    for (let power = 8; power < 40; power++) expect(bucketOf(2 ** power - 1)).toBe(bucketOf(2 ** power) - 1);
  });
});
