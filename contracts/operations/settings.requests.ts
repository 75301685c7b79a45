import * as z from 'zod';
import { writtenText } from '../text.js';
import { templateVariables } from './settings.views.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The longest text of a response template, in UTF-16 code units. */
export const longestTemplate = 5_000;

/** Both spans in milliseconds; what is left out stays as it is. */
export const settingsRequest = z
  .strictObject({
    idleCap: z.optional(
      z
        .int()
        .min(minute, 'The idle cap is at least 1 minute.')
        .max(240 * minute, 'The idle cap is at most 240 minutes.'),
    ),
    reopenWindow: z.optional(
      z
        .int()
        .min(hour, 'The reopen window is at least 1 hour.')
        .max(90 * day, 'The reopen window is at most 90 days.'),
    ),
  })
  .prefault({});
export type SettingsRequest = z.infer<typeof settingsRequest>;

const variable = /\{\{\s*([^{}]*?)\s*\}\}/gu;
const known: readonly string[] = templateVariables;
const unknownIn = (text: string): string | undefined =>
  [...text.matchAll(variable)].map(([, name = '']) => name).find((name) => !known.includes(name));

export const templateRequest = z.strictObject({
  /** What is typed after `/`: no spaces. */
  name: z
    .string()
    .regex(/^[\p{L}\p{N}_-]{1,40}$/u, 'A name has 1 to 40 letters, digits, - or _ and no spaces.')
    .transform((name) => name.toLowerCase()),
  text: writtenText('text', longestTemplate).superRefine((text, context) => {
    const name = unknownIn(text);
    if (name !== undefined) context.addIssue(`There is no variable {{${name}}}. Use ${known.map((one) => `{{${one}}}`).join(', ')}.`);
  }),
  /** The team that it is for; left out for all. */
  teamId: z.optional(z.uuid('Name a team by its id.')),
});
export type TemplateRequest = z.infer<typeof templateRequest>;
