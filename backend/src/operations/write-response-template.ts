import { settingsId, type ResponseTemplate, type SettingsEvent } from '@inbox/contracts/operations/settings.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { Refusal } from '../http/refusal.js';
import { settingsLifecycle, type WorkspaceSettings } from './settings.js';

/** A manager writes a response template, new or anew. */
export class WriteResponseTemplate extends Command<Decided> {
  constructor(
    readonly templateId: string,
    readonly template: ResponseTemplate,
    readonly cause: Cause,
  ) {
    super();
  }
}

/** The most templates of a workspace: all of them go to every operator who types `/`. */
export const mostTemplates = 500;

export const write =
  ({ templateId, template }: Pick<WriteResponseTemplate, 'templateId' | 'template'>) =>
  ({ templates }: WorkspaceSettings): SettingsEvent[] => {
    const before = templates.get(templateId) ?? null;
    if (before !== null && isSame(before, template)) return [];
    if (before === null && templates.size >= mostTemplates) {
      throw new Refusal('INVALID', `There are ${String(mostTemplates)} templates, the most there can be. Remove one first.`);
    }
    const taken = [...templates].some(
      ([id, { name, teamId }]) => id !== templateId && name === template.name && teamId === template.teamId,
    );
    if (taken) throw new Refusal('CONFLICT', `There is a template /${template.name} already. Choose another name.`);

    return [{ type: 'ResponseTemplateWritten', data: { templateId, before, after: template } }];
  };

const isSame = (one: ResponseTemplate, other: ResponseTemplate): boolean =>
  one.name === other.name && one.text === other.text && one.teamId === other.teamId;

@CommandHandler(WriteResponseTemplate)
export class WriteResponseTemplateHandler implements ICommandHandler<WriteResponseTemplate> {
  constructor(private readonly streams: Streams) {}

  execute(command: WriteResponseTemplate): Promise<Decided> {
    return this.streams.decide(settingsLifecycle, settingsId, command.cause, write(command));
  }
}
