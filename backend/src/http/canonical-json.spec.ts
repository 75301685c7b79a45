import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';

const reversed = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, reversed(inner)]),
      )
    : value;

describe('Canonical JSON', () => {
  it('is the same for equal bodies, whatever the order of their keys', () => {
    fc.assert(
      fc.property(fc.object({ key: fc.string().filter((key) => key !== '__proto__'), withNullPrototype: false }), (body) => {
        expect(canonicalJson(reversed(body))).toBe(canonicalJson(body));
      }),
    );
  });

  it('keeps the order of lists', () => {
    expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
  });

  it('takes nothing for the empty body', () => {
    expect(canonicalJson(undefined)).toBe('{}');
  });
});
