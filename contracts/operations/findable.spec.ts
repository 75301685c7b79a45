import { describe, expect, it } from '@jest/globals';
import { findable } from './findable.js';

describe('A text as it is searched', () => {
  it('leaves case, accents and runs of white space aside', () => {
    expect(findable('  José\n ÁLVAREZ ')).toBe('jose alvarez');
    expect(findable('Søren Łukasz')).toBe('su00f8ren u0142ukasz');
  });

  it('spells other scripts so that a part of a name is a part of its spelling', () => {
    expect(findable('王小明')).toBe('u738bu5c0fu660e');
    expect(findable('王小明')).toContain(findable('小明'));
    expect(findable('Анна ПЕТРОВА')).toContain(findable('петров'));
    expect(findable('محمد علي')).toContain(findable('علي'));
    expect(findable('Thanks 👍🏽')).toContain(findable('👍'));
  });

  it('writes one thing that can be typed in two ways alike', () => {
    expect(findable('Zo\u0065\u0308')).toBe(findable('Zo\u00eb'));
    expect(findable('ＡＢＣ')).toBe('abc');
  });

  it('is nothing for nothing', () => {
    expect(findable(' \t')).toBe('');
  });
});
