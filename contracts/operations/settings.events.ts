import type { DomainEvent, PersonalFields } from '../recorded.js';

/** After how long without a public message handling stops to count (metric M7), in milliseconds. */
export type IdleCapSet = DomainEvent<'IdleCapSet', { readonly before: number; readonly after: number }>;
/** How long after its resolution a customer's message reopens an escalation, in milliseconds. */
export type ReopenWindowSet = DomainEvent<'ReopenWindowSet', { readonly before: number; readonly after: number }>;

/** A text that operators insert by `/name`. Of one team, or (null) of all. */
export interface ResponseTemplate {
  readonly name: string;
  /** With variables such as `{{customer.name}}`. */
  readonly text: string;
  readonly teamId: string | null;
}
export type ResponseTemplateWritten = DomainEvent<
  'ResponseTemplateWritten',
  { readonly templateId: string; readonly before: ResponseTemplate | null; readonly after: ResponseTemplate }
>;
export type ResponseTemplateRemoved = DomainEvent<
  'ResponseTemplateRemoved',
  { readonly templateId: string; readonly before: ResponseTemplate }
>;

/** Everything that can stand in the one `settings-` stream of a workspace. */
export type SettingsEvent = IdleCapSet | ReopenWindowSet | ResponseTemplateWritten | ResponseTemplateRemoved;

export const settingsPersonalFields: PersonalFields<SettingsEvent> = {
  IdleCapSet: [],
  ReopenWindowSet: [],
  ResponseTemplateWritten: [],
  ResponseTemplateRemoved: [],
};

/** The id in the name of the settings' stream: a workspace has one. */
export const settingsId = '00000000-0000-4000-8000-000000000001';

/** What holds until somebody sets it: 10 minutes, and 7 days. */
export const defaultIdleCap = 10 * 60 * 1000;
export const defaultReopenWindow = 7 * 24 * 60 * 60 * 1000;
