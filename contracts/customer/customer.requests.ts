import * as z from 'zod';
import { longestNotes, writtenText } from '../text.js';

/** The longest CS note, in UTF-16 code units. */
export const longestCsNote = 10_000;

export const mergeRequest = z.strictObject({
  intoCustomerId: z.uuid('Name the customer who stays by id.'),
  reason: writtenText('reason', longestNotes),
});
export type MergeRequest = z.infer<typeof mergeRequest>;

/** Nothing needs to be said: no body is as good as an empty one. */
export const unmergeRequest = z.strictObject({}).prefault({});
export type UnmergeRequest = z.infer<typeof unmergeRequest>;

export const csNoteRequest = z.strictObject({ text: writtenText('note', longestCsNote) });
export type CsNoteRequest = z.infer<typeof csNoteRequest>;

export const csNoteEditRequest = z.strictObject({
  text: writtenText('note', longestCsNote),
  /** The version that was on screen: a newer one refuses the edit. */
  version: z.int().min(1),
});
export type CsNoteEditRequest = z.infer<typeof csNoteEditRequest>;

const position = z.optional(z.string().regex(/^\d{1,20}$/, 'A position is written in digits, as an answer gave it.'));
const cursor = z.optional(z.string().max(1_000));

/** The query of `GET /api/customers`: words of a name or an e-mail address, each from its beginning. */
export const customersQuery = z.object({
  q: z.string().max(200).default(''),
  limit: z.coerce.number().int().min(1).max(200).default(20),
  cursor,
  after: position,
});
export type CustomersQuery = z.infer<typeof customersQuery>;

/** The query of `GET /api/customers/:id/history`. */
export const customerHistoryQuery = z.object({ limit: z.coerce.number().int().min(1).max(200).default(20), cursor, after: position });
export type CustomerHistoryQuery = z.infer<typeof customerHistoryQuery>;

const canonical = (locale: string): boolean => {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch {
    return false;
  }
};
const isZone = (timeZone: string): boolean => {
  try {
    // why the sign: an offset such as +02:00 is understood too, but knows no daylight saving
    return !/^[+-]/.test(timeZone) && new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** A language as BCP 47 writes it. */
export const localeOfCustomer = z.string().max(35).refine(canonical, 'A locale is written as de-CH.');
/** A zone of the IANA list. */
export const timeZoneOfCustomer = z.string().max(64).refine(isZone, 'A time zone is written as Europe/Zurich.');
