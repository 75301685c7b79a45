import * as z from 'zod';
import { roles } from '../identity/roles.js';
import { longestNotes, optionalText, writtenText } from '../text.js';

/** The most escalations that somebody may be said to hold at a time. */
export const mostCapacity = 200;

const teamId = z.uuid('Name a team by its id.');
const role = z.enum(roles);
const teamName = writtenText('name', 80);

export const capacityRequest = z.strictObject({
  capacity: z.nullable(
    z
      .int('Capacity is a whole number.')
      .min(0, 'Capacity is 0 or more.')
      .max(mostCapacity, `Capacity is ${String(mostCapacity)} or less.`),
  ),
});
export type CapacityRequest = z.infer<typeof capacityRequest>;

/** `teamId` null takes the person out of the team. */
export const placementRequest = z.strictObject({ teamId: z.nullable(teamId) });
export type PlacementRequest = z.infer<typeof placementRequest>;

export const roleRequest = z.strictObject({ role });
export type RoleRequest = z.infer<typeof roleRequest>;

export const deactivateRequest = z.strictObject({ reason: z.optional(optionalText('reason', longestNotes)) }).prefault({});
export type DeactivateRequest = z.infer<typeof deactivateRequest>;

export const reactivateRequest = z.strictObject({}).prefault({});
export type ReactivateRequest = z.infer<typeof reactivateRequest>;

export const formTeamRequest = z.strictObject({ name: teamName });
export type FormTeamRequest = z.infer<typeof formTeamRequest>;

export const renameTeamRequest = z.strictObject({ name: teamName });
export type RenameTeamRequest = z.infer<typeof renameTeamRequest>;

export const disbandTeamRequest = z.strictObject({}).prefault({});
export type DisbandTeamRequest = z.infer<typeof disbandTeamRequest>;
