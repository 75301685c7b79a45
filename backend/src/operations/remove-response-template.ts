import { settingsId, type SettingsEvent } from '@inbox/contracts/operations/settings.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { settingsLifecycle, type WorkspaceSettings } from './settings.js';

/** A manager removes a response template: nobody can insert it any more. */
export class RemoveResponseTemplate extends Command<Decided> {
  constructor(
    readonly templateId: string,
    readonly cause: Cause,
  ) {
    super();
  }
}

export const remove =
  ({ templateId }: Pick<RemoveResponseTemplate, 'templateId'>) =>
  ({ templates }: WorkspaceSettings): SettingsEvent[] => {
    const before = templates.get(templateId);
    return before === undefined ? [] : [{ type: 'ResponseTemplateRemoved', data: { templateId, before } }];
  };

@CommandHandler(RemoveResponseTemplate)
export class RemoveResponseTemplateHandler implements ICommandHandler<RemoveResponseTemplate> {
  constructor(private readonly streams: Streams) {}

  execute(command: RemoveResponseTemplate): Promise<Decided> {
    return this.streams.decide(settingsLifecycle, settingsId, command.cause, remove(command));
  }
}
