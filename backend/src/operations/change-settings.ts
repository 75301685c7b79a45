import { settingsId, type SettingsEvent } from '@inbox/contracts/operations/settings.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { settingsLifecycle, type WorkspaceSettings } from './settings.js';

/** A manager sets the idle cap, the reopen window or both, in milliseconds; null leaves one as it is. */
export class ChangeSettings extends Command<Decided> {
  constructor(
    readonly idleCap: number | null,
    readonly reopenWindow: number | null,
    readonly cause: Cause,
  ) {
    super();
  }
}

export const change =
  ({ idleCap, reopenWindow }: Pick<ChangeSettings, 'idleCap' | 'reopenWindow'>) =>
  (settings: WorkspaceSettings): SettingsEvent[] => [
    ...setting('IdleCapSet', settings.idleCap, idleCap),
    ...setting('ReopenWindowSet', settings.reopenWindow, reopenWindow),
  ];

const setting = (type: 'IdleCapSet' | 'ReopenWindowSet', before: number, after: number | null): SettingsEvent[] =>
  after === null || after === before ? [] : [{ type, data: { before, after } }];

@CommandHandler(ChangeSettings)
export class ChangeSettingsHandler implements ICommandHandler<ChangeSettings> {
  constructor(private readonly streams: Streams) {}

  execute(command: ChangeSettings): Promise<Decided> {
    return this.streams.decide(settingsLifecycle, settingsId, command.cause, change(command));
  }
}
