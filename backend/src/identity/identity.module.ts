import { Global, Module } from '@nestjs/common';
import { Accounts } from './accounts.js';
import { AdmissionGuard } from './admission.guard.js';
import { ApiTokens } from './api-tokens.js';
import { Authentication } from './authentication.js';
import { DemoWorkspace } from './demo-workspace.js';
import { OpenAccount } from './open-account.js';
import { OperatorRegistrations } from './operator-registrations.js';
import { RequestLimits } from './request-limits.js';
import { SessionController } from './session.controller.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';
import { SignInLimits } from './sign-in-limits.js';
import { Workspace } from './workspace.js';

@Global()
@Module({
  controllers: [SessionController],
  providers: [
    Accounts,
    AdmissionGuard,
    ApiTokens,
    Authentication,
    DemoWorkspace,
    OpenAccount,
    OperatorRegistrations,
    RequestLimits,
    Sessions,
    SignIn,
    SignInLimits,
    Workspace,
  ],
  exports: [AdmissionGuard, Authentication, Workspace],
})
export class IdentityModule {}
