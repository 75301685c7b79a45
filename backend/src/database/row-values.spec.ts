import { describe, expect, it } from '@jest/globals';
import pg, { type CustomTypesConfig } from 'pg';
import { rowValues } from './row-values.js';

const { builtins } = pg.types;
const read = (oid: Parameters<CustomTypesConfig['getTypeParser']>[0], text: string): unknown =>
  (rowValues.getTypeParser(oid, 'text') as (text: string) => unknown)(text); // why `as`: pg declares any

describe('A value of a row', () => {
  it.each([
    ['2026-11-22 10:44:05.1+00', '2026-11-22T10:44:05.100Z'],
    ['2026-11-22 10:44:05.123456+00', '2026-11-22T10:44:05.123Z'],
    ['2026-11-22 12:44:05+02', '2026-11-22T10:44:05.000Z'],
    ['infinity', 'infinity'],
  ])('is ISO text for an instant: %s', (stored, expected) => {
    expect(read(builtins.TIMESTAMPTZ, stored)).toBe(expected);
  });

  it('is text for a bigint, which a number cannot hold', () => {
    expect(read(builtins.INT8, '9007199254740993')).toBe('9007199254740993');
  });

  it('is what pg makes of it otherwise', () => {
    expect(read(builtins.INT4, '7')).toBe(7);
    expect(read(builtins.JSONB, '{"a":1}')).toEqual({ a: 1 });
    expect(read(builtins.BOOL, 't')).toBe(true);
  });
});
