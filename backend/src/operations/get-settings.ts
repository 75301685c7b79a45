import { settingsId, type SettingsEvent } from '@inbox/contracts/operations/settings.events';
import type { SettingsChange, SettingsView, TemplateView } from '@inbox/contracts/operations/settings.views';
import type { Recorded } from '@inbox/contracts/recorded';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { EventStore } from '../event-sourcing/event-store.js';
import { OperatorNames } from '../reading/operator-names.js';
import { settingsLifecycle } from './settings.js';

/** What is set, and who changed what when: straight from the log, so it is never behind. */
export class GetSettings extends Query<SettingsView> {
  constructor(readonly after: string | undefined) {
    super();
  }
}

/** How many changes are told, the newest first. */
const mostChanges = 200;

@QueryHandler(GetSettings)
export class GetSettingsHandler implements IQueryHandler<GetSettings> {
  constructor(
    private readonly store: EventStore,
    private readonly names: OperatorNames,
  ) {}

  async execute({ after }: GetSettings): Promise<SettingsView> {
    // why `as`: the settings' stream holds settings events
    const events = (await this.store.read(`${settingsLifecycle.stream}-${settingsId}`)) as Recorded<SettingsEvent>[];
    const { idleCap, reopenWindow, templates } = events.reduce(settingsLifecycle.evolve, settingsLifecycle.unknown);
    const names = await this.names.all();
    const changes = events.slice(-mostChanges).map((event) => changeOf(event, names));

    return {
      idleCap,
      reopenWindow,
      templates: [...templates].map(([id, template]): TemplateView => ({ id, ...template })).toSorted(byName),
      changes: changes.toReversed(),
      // The log itself is read, so it is as new as any position that was asked for.
      position: latest(events.at(-1)?.position ?? '0', after ?? '0'),
    };
  }
}

const latest = (one: string, other: string): string => (BigInt(one) > BigInt(other) ? one : other);

const byName = (one: TemplateView, other: TemplateView): number => one.name.localeCompare(other.name) || one.id.localeCompare(other.id);

const changeOf = (event: Recorded<SettingsEvent>, names: ReadonlyMap<string, string>): SettingsChange => {
  const { id } = event.metadata.actor;
  const told = { at: event.at, position: event.position, by: { id, name: names.get(id) ?? 'Somebody' } };
  switch (event.type) {
    case 'IdleCapSet':
      return { ...told, what: 'idleCap', ...event.data };
    case 'ReopenWindowSet':
      return { ...told, what: 'reopenWindow', ...event.data };
    case 'ResponseTemplateWritten':
      return { ...told, what: 'template', before: event.data.before, after: event.data.after };
    case 'ResponseTemplateRemoved':
      return { ...told, what: 'template', before: event.data.before, after: null };
  }
};
