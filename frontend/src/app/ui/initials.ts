const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const firstOf = (word: string): string => [...graphemes.segment(word)][0]?.segment ?? '';

/**
 * The letters that stand for a name: first and last word's initial, one sign alone for names in scripts without capitals
 * (鈴木 彩 is 鈴), "?" for nobody.
 */
export const initials = (name: string): string => {
  const words = name
    .trim()
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}\p{Emoji_Presentation}]/u.test(word));
  const first = firstOf(words[0] ?? '');
  const last = words.length > 1 ? firstOf(words.at(-1) ?? '') : '';
  if (first === '') return '?';

  return first.toLowerCase() === first.toUpperCase() ? first : (first + last).toUpperCase();
};
