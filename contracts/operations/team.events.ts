import type { DomainEvent, PersonalFields } from '../recorded.js';

export type TeamFormed = DomainEvent<'TeamFormed', { readonly teamId: string; readonly name: string }>;
export type TeamRenamed = DomainEvent<'TeamRenamed', { readonly teamId: string; readonly before: string; readonly name: string }>;
/** Nobody belongs to it any more, and nothing is passed to it. */
export type TeamDisbanded = DomainEvent<'TeamDisbanded', { readonly teamId: string }>;

/** Everything that can stand in a `team-` stream. */
export type TeamEvent = TeamFormed | TeamRenamed | TeamDisbanded;

export const teamPersonalFields: PersonalFields<TeamEvent> = { TeamFormed: [], TeamRenamed: [], TeamDisbanded: [] };
