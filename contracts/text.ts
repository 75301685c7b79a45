import * as z from 'zod';

/** The longest message, in UTF-16 code units. */
export const longestMessage = 20_000;
/** The longest notes of a resolution, in UTF-16 code units. */
export const longestNotes = 2_000;

const storable = (value: string): boolean => value.isWellFormed() && !value.includes('\u0000');
const unstorable = 'The text has a character that cannot be stored (a NUL or half of an emoji). Remove it and send again.';

/**
 * Text a person wrote: not blank, at most `longest` UTF-16 code units, no NUL and no lone surrogate.
 * @param what how the field is called in the sentence of a refusal, e.g. "message"
 */
export const writtenText = (what: string, longest: number) =>
  z
    .string()
    .max(longest, `The ${what} is longer than ${longest.toLocaleString('en')} characters.`)
    .refine((value) => value.trim().length > 0, `The ${what} is empty.`)
    .refine(storable, unstorable);

/** As `writtenText`, but may be empty. */
export const optionalText = (what: string, longest: number) =>
  z
    .string()
    .max(longest, `The ${what} is longer than ${longest.toLocaleString('en')} characters.`)
    .refine(storable, unstorable);
