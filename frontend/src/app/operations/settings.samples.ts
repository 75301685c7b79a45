import { id, minute } from '@inbox/contracts/recorded.samples';
import type { SettingsChange, SettingsView, TemplateView } from '@inbox/contracts/operations/settings.views';

export const greeting: TemplateView = { id: id('greeting'), name: 'greeting', text: 'Hello {{customer.firstName}}', teamId: null };
export const depot: TemplateView = { id: id('depot'), name: 'depot', text: 'It is at the depot.', teamId: id('deliveries') };

const told = { at: minute(0), by: { id: id('mona'), name: 'Mona Idris' } };
export const changes: readonly SettingsChange[] = [
  { ...told, position: '300', what: 'template', before: null, after: greeting },
  { ...told, position: '200', what: 'reopenWindow', before: 604_800_000, after: 1_209_600_000 },
  { ...told, position: '100', what: 'idleCap', before: 600_000, after: 300_000 },
];

/** The settings as they are at first, with a template for all and one for a team. */
export const settingsView = (over: Partial<SettingsView> = {}): SettingsView => ({
  idleCap: 600_000,
  reopenWindow: 604_800_000,
  templates: [depot, greeting],
  changes,
  position: '300',
  ...over,
});
