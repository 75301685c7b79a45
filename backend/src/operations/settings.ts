import {
  defaultIdleCap,
  defaultReopenWindow,
  settingsPersonalFields,
  type ResponseTemplate,
  type SettingsEvent,
} from '@inbox/contracts/operations/settings.events';
import type { Lifecycle } from '../event-sourcing/lifecycle.js';

/**
 * What managers have set for the whole workspace: one stream for all, so that the order of changes is plain. What nobody has set
 * has its default. Every change tells what was before.
 */
export interface WorkspaceSettings {
  /** In milliseconds. */
  readonly idleCap: number;
  /** In milliseconds. */
  readonly reopenWindow: number;
  /** By id. */
  readonly templates: ReadonlyMap<string, ResponseTemplate>;
}

const evolve = (settings: WorkspaceSettings, event: SettingsEvent): WorkspaceSettings => {
  switch (event.type) {
    case 'IdleCapSet':
      return { ...settings, idleCap: event.data.after };
    case 'ReopenWindowSet':
      return { ...settings, reopenWindow: event.data.after };
    case 'ResponseTemplateWritten':
      return { ...settings, templates: new Map([...settings.templates, [event.data.templateId, event.data.after]]) };
    case 'ResponseTemplateRemoved':
      return { ...settings, templates: new Map([...settings.templates].filter(([id]) => id !== event.data.templateId)) };
  }
};

export const settingsLifecycle: Lifecycle<WorkspaceSettings, SettingsEvent> = {
  stream: 'settings',
  unknown: { idleCap: defaultIdleCap, reopenWindow: defaultReopenWindow, templates: new Map() },
  evolve,
  personal: settingsPersonalFields,
  subject: () => null,
};
