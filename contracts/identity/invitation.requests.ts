import * as z from 'zod';
import { writtenText } from '../text.js';
import { roles } from './roles.js';

/** The shortest password that somebody may choose, in UTF-16 code units. */
export const shortestPassword = 8;

export const inviteRequest = z.strictObject({
  name: writtenText('name', 200),
  email: z.email('Type an e-mail address.').max(254),
  role: z.enum(roles),
  teamId: z.optional(z.nullable(z.uuid('Name a team by its id.'))),
});
export type InviteRequest = z.infer<typeof inviteRequest>;

export const revokeInvitationRequest = z.strictObject({}).prefault({});
export type RevokeInvitationRequest = z.infer<typeof revokeInvitationRequest>;

export const joinRequest = z.strictObject({
  password: z
    .string()
    .min(shortestPassword, `Choose a password of at least ${String(shortestPassword)} characters.`)
    .max(200),
});
export type JoinRequest = z.infer<typeof joinRequest>;
