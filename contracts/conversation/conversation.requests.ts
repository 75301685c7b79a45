import * as z from 'zod';
import { longestMessage, writtenText } from '../text.js';

export const customerMessageRequest = z.strictObject({
  text: writtenText('message', longestMessage),
  /** The sender's own id of the message: sent twice, it counts once. */
  externalMessageId: z.optional(writtenText('external message id', 200)),
});
export type CustomerMessageRequest = z.infer<typeof customerMessageRequest>;
