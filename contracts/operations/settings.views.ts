import type { Accepted, PersonName } from '../escalation/escalation.views.js';
import type { ResponseTemplate } from './settings.events.js';

/** What a response template can stand in for: filled in when it is inserted. */
export const templateVariables = ['customer.name', 'customer.firstName', 'operator.name', 'escalation.id'] as const;
export type TemplateVariable = (typeof templateVariables)[number];

export interface TemplateView extends ResponseTemplate {
  readonly id: string;
}

/** The answer of `GET /api/operations/templates`: what the asking operator may insert, by name. */
export interface TemplatesView {
  readonly items: readonly TemplateView[];
  readonly position: string;
}

/** One change of the settings, before and after. Spans in milliseconds. */
export type SettingsChange = {
  readonly at: string;
  readonly position: string;
  readonly by: PersonName;
} & (
  | { readonly what: 'idleCap' | 'reopenWindow'; readonly before: number; readonly after: number }
  | { readonly what: 'template'; readonly before: ResponseTemplate | null; readonly after: ResponseTemplate | null }
);

/** The answer of `GET /api/operations/settings`. Spans in milliseconds; templates by name; the newest changes first. */
export interface SettingsView {
  readonly idleCap: number;
  readonly reopenWindow: number;
  readonly templates: readonly TemplateView[];
  readonly changes: readonly SettingsChange[];
  readonly position: string;
}

export interface TemplateAccepted extends Accepted {
  readonly templateId: string;
}
