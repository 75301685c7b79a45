import * as z from 'zod';
import { longestNotes, optionalText } from '../text.js';

/** The most escalations that can be assigned at once. */
export const mostAssigned = 500;

const escalationId = z.uuid('Name an escalation by its id.');
const position = z.string().regex(/^\d{1,20}$/, 'A position is written in digits, as an answer gave it.');
const distinct = (ids: readonly string[]): boolean => new Set(ids.map((id) => id.toLowerCase())).size === ids.length;
const tooMany = `At most ${String(mostAssigned)} escalations are assigned at once.`;

/** The body of `POST /api/operations/assignments`. */
export const assignmentsRequest = z.strictObject({
  escalationIds: z
    .array(escalationId)
    .min(1, 'Choose at least one escalation.')
    .max(mostAssigned, tooMany)
    .refine(distinct, 'An escalation is named twice.'),
  toOperatorId: z.uuid('Name an operator by id.'),
  reason: z.optional(optionalText('reason', longestNotes)),
});
export type AssignmentsRequest = z.infer<typeof assignmentsRequest>;

/** The body of `POST /api/operations/assignments/undo`: each escalation with the position that its assignment was answered with. */
export const undoAssignmentsRequest = z.strictObject({
  assignments: z
    .array(z.strictObject({ escalationId, position }))
    .min(1, 'Choose at least one escalation.')
    .max(mostAssigned, tooMany)
    .refine((all) => distinct(all.map((each) => each.escalationId)), 'An escalation is named twice.'),
});
export type UndoAssignmentsRequest = z.infer<typeof undoAssignmentsRequest>;
