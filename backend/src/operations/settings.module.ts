import { Module } from '@nestjs/common';
import { ChangeSettingsHandler } from './change-settings.js';
import { GetReopenWindowHandler } from './get-reopen-window.js';
import { GetResponseTemplatesHandler } from './get-response-templates.js';
import { GetSettingsHandler } from './get-settings.js';
import { RemoveResponseTemplateHandler } from './remove-response-template.js';
import { SettingsController } from './settings.controller.js';
import { WriteResponseTemplateHandler } from './write-response-template.js';

/** What managers set for the whole workspace; what the process was told by its environment is in `src/settings.ts`. */
@Module({
  controllers: [SettingsController],
  providers: [
    ChangeSettingsHandler,
    WriteResponseTemplateHandler,
    RemoveResponseTemplateHandler,
    GetSettingsHandler,
    GetResponseTemplatesHandler,
    GetReopenWindowHandler,
  ],
})
export class WorkspaceSettingsModule {}
