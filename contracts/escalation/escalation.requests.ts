import * as z from 'zod';
import { localeOfCustomer, timeZoneOfCustomer } from '../customer/customer.requests.js';
import { fewestToFind, findable } from '../operations/findable.js';
import { longestMessage, longestNotes, optionalText, writtenText } from '../text.js';
import { priorities, resolutions, triggers } from './escalation.events.js';

const operatorId = z.uuid('Name an operator by id.');

/** Nothing needs to be said: no body is as good as an empty one. */
export const claimRequest = z.strictObject({}).prefault({});
export type ClaimRequest = z.infer<typeof claimRequest>;

export const releaseRequest = z.strictObject({ reason: z.optional(optionalText('reason', longestNotes)) }).prefault({});
export type ReleaseRequest = z.infer<typeof releaseRequest>;

/** To an operator, or to a team. */
export const transferRequest = z
  .strictObject({
    toOperatorId: z.optional(operatorId),
    toTeamId: z.optional(z.uuid('Name a team by its id.')),
    note: z.optional(optionalText('note', longestNotes)),
  })
  .refine((body) => (body.toOperatorId === undefined) !== (body.toTeamId === undefined), {
    path: ['toOperatorId'],
    message: 'Name either an operator or a team.',
  });
export type TransferRequest = z.infer<typeof transferRequest>;

export const assignRequest = z.strictObject({ toOperatorId: operatorId, reason: z.optional(optionalText('reason', longestNotes)) });
export type AssignRequest = z.infer<typeof assignRequest>;

export const priorityRequest = z.strictObject({ priority: z.enum(priorities), reason: writtenText('reason', longestNotes) });
export type PriorityRequest = z.infer<typeof priorityRequest>;

export const replyRequest = z.strictObject({
  text: writtenText('message', longestMessage),
  /** The number of the last message that the author had on screen. */
  lastSeen: z.int().min(0),
  /** Send although somebody has written since. */
  force: z.optional(z.boolean()),
});
export type ReplyRequest = z.infer<typeof replyRequest>;

export const noteRequest = z.strictObject({
  text: writtenText('note', longestMessage),
  mentions: z.optional(z.array(operatorId).max(20)),
});
export type NoteRequest = z.infer<typeof noteRequest>;

export const draftRequest = z.strictObject({ text: optionalText('draft', longestMessage) });
export type DraftRequest = z.infer<typeof draftRequest>;

export const seenRequest = z.strictObject({ number: z.int().min(0) });
export type SeenRequest = z.infer<typeof seenRequest>;

export const resolveRequest = z
  .strictObject({
    resolution: z.enum(resolutions),
    notes: z.optional(optionalText('notes', longestNotes)),
    duplicateOf: z.optional(z.uuid('Name the other escalation by its id.')),
    referredTo: z.optional(writtenText('team or destination', 200)),
  })
  .refine((body) => body.resolution !== 'DUPLICATE' || body.duplicateOf !== undefined, {
    path: ['duplicateOf'],
    message: 'A duplicate names the other escalation.',
  })
  .refine((body) => body.resolution !== 'REFERRED' || body.referredTo !== undefined, {
    path: ['referredTo'],
    message: 'A referral names the team or destination.',
  });
export type ResolveRequest = z.infer<typeof resolveRequest>;

export const snoozeRequest = z
  .strictObject({
    until: z.optional(z.iso.datetime({ offset: true, message: 'A time is written as 2026-11-22T09:30:00.000Z.' })),
    /** Until the customer writes, however long that takes. */
    untilReply: z.optional(z.literal(true)),
  })
  .refine((body) => (body.until === undefined) !== (body.untilReply === undefined), {
    path: ['until'],
    message: 'Say either until when, or that you wait for the customer.',
  });
export type SnoozeRequest = z.infer<typeof snoozeRequest>;

export const wakeRequest = z.strictObject({}).prefault({});
export type WakeRequest = z.infer<typeof wakeRequest>;

export const reopenRequest = z.strictObject({ reason: z.optional(optionalText('reason', longestNotes)) }).prefault({});
export type ReopenRequest = z.infer<typeof reopenRequest>;

const said = z.strictObject({
  author: z.enum(['customer', 'ai']),
  text: writtenText('message', longestMessage),
  at: z.iso.datetime({ offset: true, message: 'A time is written as 2026-11-22T09:30:00.000Z.' }),
});

/** The body of `POST /api/handoffs`: a bot raises an escalation and brings what was said so far. */
export const handoffRequest = z.strictObject({
  customer: z.strictObject({
    externalId: writtenText('external id', 200),
    name: writtenText('name', 200),
    email: z.optional(z.email().max(254)),
    attributes: z.optional(z.record(writtenText('attribute name', 100), optionalText('attribute', 500))),
    locale: z.optional(localeOfCustomer),
    timeZone: z.optional(timeZoneOfCustomer),
  }),
  trigger: z.enum(triggers),
  priority: z.optional(z.enum(priorities)),
  reason: z.optional(optionalText('reason', longestNotes)),
  confidence: z.optional(z.number().min(0).max(1)),
  threshold: z.optional(z.number().min(0).max(1)),
  rule: z.optional(optionalText('rule', 200)),
  history: z.array(said).min(1, 'A hand-over brings at least one message.').max(500),
});
export type HandoffRequest = z.infer<typeof handoffRequest>;

/** A log position: digits. */
const position = z.string().regex(/^\d{1,20}$/, 'A position is written in digits, as an answer gave it.');

/** What `GET` of one thing may be asked with. */
export const readQuery = z.object({ after: z.optional(position) });
export type ReadQuery = z.infer<typeof readQuery>;

const instant = z.iso.datetime({ offset: true, message: 'A time is written as 2026-11-22T09:30:00.000Z.' });

/** The orders of the list of all: when raised, how long its customer waits, priority, when resolved, the customer's name. */
export const inboxSorts = ['raised', 'waiting', 'priority', 'resolved', 'customer'] as const;
export type InboxSort = (typeof inboxSorts)[number];

/** The query of `GET /api/escalations`. */
export const inboxQuery = z.object({
  section: z.enum(['mine', 'unclaimed', 'all']).default('all'),
  /** OPEN: whatever is not resolved. */
  status: z.optional(z.enum(['OPEN', 'UNCLAIMED', 'CLAIMED', 'SNOOZED', 'RESOLVED'])),
  priority: z.optional(z.enum(priorities)),
  trigger: z.optional(z.enum(triggers)),
  ownerId: z.optional(operatorId),
  /** Passed to this team last. */
  teamId: z.optional(z.uuid('Name a team by its id.')),
  resolution: z.optional(z.enum(resolutions)),
  /** Stands in the customer's name or in what was said last, case and accents aside. */
  text: z.optional(
    z
      .string()
      .max(200)
      .refine((text) => findable(text).length >= fewestToFind, 'Search for at least three letters.'),
  ),
  /** Only for section `all`. By waiting there are only those who wait, by resolved only what is resolved. */
  sort: z.optional(z.enum(inboxSorts)),
  direction: z.optional(z.enum(['asc', 'desc'])),
  /** Raised at or after. */
  from: z.optional(instant),
  /** Raised before. */
  to: z.optional(instant),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.optional(z.string().max(300)),
  after: z.optional(position),
});
export type InboxQuery = z.infer<typeof inboxQuery>;
