import * as z from 'zod';
import type { ClientFrame, LiveView } from './live.frames.js';

const uuid = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';
const view = z.custom<LiveView>(
  (value) => typeof value === 'string' && new RegExp(`^(queue|operations|presence|escalation:${uuid})$`).test(value),
  'There is no such view.',
);

/** What the server understands on `/live`. */
export const clientFrame = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('subscribe'), view, after: z.string().regex(/^\d{1,20}$/) }),
  z.strictObject({ type: z.literal('unsubscribe'), view }),
  z.strictObject({ type: z.literal('viewing'), escalationId: z.nullable(z.uuid()), typing: z.boolean() }),
]) satisfies z.ZodType<ClientFrame>;
