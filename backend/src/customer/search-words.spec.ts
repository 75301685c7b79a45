import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../http/refusal.js';
import * as z from 'zod';
import { cursorAfter, keyOf } from './cursor.js';
import { searchWords } from './search-words.js';

describe('What is searched for', () => {
  it.each([
    ['Émile du', `'emile':* & 'du':*`],
    [' leila@example.test ', `'leila':* & 'example':* & 'test':*`],
    ['鈴木', `'鈴木':*`],
    [`it's | !& <-> ' \\ :*`, `'it':* & 's':*`],
  ])('is every word from its beginning, and no operator: %s', (searched, query) => {
    expect(searchWords(searched)).toBe(query);
  });

  it('is nothing where there is no letter and no digit', () => {
    expect([searchWords(''), searchWords(' — ')]).toEqual([null, null]);
  });
});

describe('A cursor', () => {
  const shape = z.tuple([z.string(), z.uuid()]);
  const key = ['鈴木 彩', '019a0000-0000-7000-8000-000000000001'] as const;

  it('brings back where a page ended', () => {
    expect(keyOf(cursorAfter(...key), shape)).toEqual(key);
  });

  it.each(['', 'x', Buffer.from('[1,2]').toString('base64url'), Buffer.from('{}').toString('base64url')])(
    'is refused where no page gave it: %p',
    (cursor) => {
      expect(() => keyOf(cursor, shape)).toThrow(Refusal);
    },
  );
});
