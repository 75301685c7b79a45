/**
 * A text as it is searched: case and accents aside, runs of white space as one blank, everything beyond ASCII spelt by its code point
 * in hexadecimal (`王` is `u738b`). So an index of three-letter pieces finds every script alike, whatever the database knows of languages.
 */
export const findable = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/\P{ASCII}/gu, (character) => `u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);

/** The fewest characters, in the spelling of `findable`, that can be searched for. */
export const fewestToFind = 3;
