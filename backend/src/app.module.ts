import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { AnalyticsModule } from './analytics/analytics.module.js';
import { ConversationModule } from './conversation/conversation.module.js';
import { CustomerModule } from './customer/customer.module.js';
import { DatabaseModule } from './database/database.module.js';
import { EscalationModule } from './escalation/escalation.module.js';
import { EventSourcingModule } from './event-sourcing/event-sourcing.module.js';
import { HealthModule } from './health/health.module.js';
import { HttpModule } from './http/http.module.js';
import { logging } from './http/log.js';
import { IdentityModule } from './identity/identity.module.js';
import { LiveModule } from './live/live.module.js';
import { FloorModule } from './operations/floor.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { WorkspaceSettingsModule } from './operations/settings.module.js';
import type { Settings } from './settings.js';
import { SettingsModule } from './settings.module.js';

/** The whole backend. */
@Module({})
export class AppModule {
  static of(settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SettingsModule.of(settings),
        LoggerModule.forRoot(logging(settings)),
        DatabaseModule,
        EventSourcingModule,
        IdentityModule,
        HttpModule,
        HealthModule,
        EscalationModule,
        ConversationModule,
        CustomerModule,
        OperationsModule,
        FloorModule,
        WorkspaceSettingsModule,
        AnalyticsModule,
        LiveModule,
      ],
    };
  }
}
