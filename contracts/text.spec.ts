import { describe, expect, it } from '@jest/globals';
import { longestMessage, optionalText, writtenText } from './text.js';

const message = writtenText('message', longestMessage);
const sentenceFor = (value: unknown): string | undefined => message.safeParse(value).error?.issues[0]?.message;

describe('Written text', () => {
  it.each(['Hello', '  indented', 'ありがとう', 'هل يمكنني', '👩‍👩‍👧', '<script>alert(1)</script>', 'x'.repeat(longestMessage)])(
    'is kept as it was typed: %.20s',
    (text) => {
      expect(message.parse(text)).toBe(text);
    },
  );

  it('is refused when it is empty or blank', () => {
    expect([sentenceFor(''), sentenceFor(' \n\t')]).toEqual(['The message is empty.', 'The message is empty.']);
  });

  it('is refused when it is too long, with the limit', () => {
    expect(sentenceFor('x'.repeat(longestMessage + 1))).toBe('The message is longer than 20,000 characters.');
  });

  it.each(['a\u0000b', 'half \ud83d of an emoji', '\udc00'])('is refused with a character that cannot be stored', (text) => {
    expect(sentenceFor(text)).toContain('cannot be stored');
  });

  it.each([null, 7, ['x'], { text: 'x' }])('is refused when it is no text: %p', (value) => {
    expect(message.safeParse(value).success).toBe(false);
  });

  it('may be empty where it is optional, and nothing else changes', () => {
    const draft = optionalText('draft', 5);

    expect(draft.parse('')).toBe('');
    expect(draft.safeParse('123456').success).toBe(false);
    expect(draft.safeParse('\u0000').success).toBe(false);
  });
});
