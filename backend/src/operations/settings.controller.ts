import { readQuery, type ReadQuery } from '@inbox/contracts/escalation/escalation.requests';
import type { Accepted } from '@inbox/contracts/escalation/escalation.views';
import type { ResponseTemplate } from '@inbox/contracts/operations/settings.events';
import {
  settingsRequest,
  templateRequest,
  type SettingsRequest,
  type TemplateRequest,
} from '@inbox/contracts/operations/settings.requests';
import type { SettingsView, TemplateAccepted, TemplatesView } from '@inbox/contracts/operations/settings.views';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { CommandBus, QueryBus, type Command } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { derivedId } from '../event-sourcing/derived-id.js';
import { PathId } from '../http/path-id.js';
import { Because, By, type Caller } from '../identity/caller.js';
import { ChangeSettings } from './change-settings.js';
import { GetSettings } from './get-settings.js';
import { GetResponseTemplates } from './get-response-templates.js';
import { RemoveResponseTemplate } from './remove-response-template.js';
import { WriteResponseTemplate } from './write-response-template.js';

const templateId = new PathId('template');
const templateOf = ({ name, text, teamId }: TemplateRequest): ResponseTemplate => ({ name, text, teamId: teamId ?? null });

@Controller('api/operations')
export class SettingsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get('settings')
  read(@Query({ schema: readQuery }) { after }: ReadQuery): Promise<SettingsView> {
    return this.queries.execute(new GetSettings(after));
  }

  @Put('settings')
  change(@Body({ schema: settingsRequest }) { idleCap, reopenWindow }: SettingsRequest, @Because() cause: Cause): Promise<Accepted> {
    return this.accept(new ChangeSettings(idleCap ?? null, reopenWindow ?? null, cause));
  }

  @Get('templates')
  templates(@Query({ schema: readQuery }) { after }: ReadQuery, @By() { actor }: Caller): Promise<TemplatesView> {
    return this.queries.execute(new GetResponseTemplates(actor.id, after));
  }

  @Post('templates')
  @HttpCode(200)
  async add(@Body({ schema: templateRequest }) body: TemplateRequest, @Because() cause: Cause): Promise<TemplateAccepted> {
    const id = derivedId(cause.commandId, 'template');
    return { templateId: id, ...(await this.accept(new WriteResponseTemplate(id, templateOf(body), cause))) };
  }

  @Put('templates/:id')
  write(
    @Param('id', templateId) id: string,
    @Body({ schema: templateRequest }) body: TemplateRequest,
    @Because() cause: Cause,
  ): Promise<Accepted> {
    return this.accept(new WriteResponseTemplate(id, templateOf(body), cause));
  }

  @Delete('templates/:id')
  remove(@Param('id', templateId) id: string, @Because() cause: Cause): Promise<Accepted> {
    return this.accept(new RemoveResponseTemplate(id, cause));
  }

  private async accept(command: Command<Accepted>): Promise<Accepted> {
    const { position } = await this.commands.execute(command);
    return { position };
  }
}
