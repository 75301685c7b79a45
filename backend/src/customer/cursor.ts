import * as z from 'zod';
import { Refusal } from '../http/refusal.js';

/** Where a page ended, as text that means nothing to whoever carries it. */
export const cursorAfter = (...key: readonly string[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/**
 * The key behind a cursor.
 * @param shape what the list is sorted by
 * @throws Refusal INVALID where no page of this list gave it
 */
export const keyOf = <Key extends z.ZodType>(cursor: string, shape: Key): z.infer<Key> => {
  const key = shape.safeParse(parsed(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!key.success) throw new Refusal('INVALID', 'This cursor is not one that a page of this list gave. Start from the first page.');

  return key.data;
};

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
};
