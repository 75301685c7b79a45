import { Global, Module } from '@nestjs/common';
import { AccountChanges } from './account-changes.js';
import { Accounts } from './accounts.js';
import { AdmissionGuard } from './admission.guard.js';
import { ApiTokens } from './api-tokens.js';
import { Authentication } from './authentication.js';
import { DemoWorkspace } from './demo-workspace.js';
import { Heartbeats } from './heartbeats.js';
import { InvitationController } from './invitation.controller.js';
import { Invitations } from './invitations.js';
import { JoinController } from './join.controller.js';
import { JoinLimits } from './join-limits.js';
import { OpenAccount } from './open-account.js';
import { OperatorRegistrations } from './operator-registrations.js';
import { RequestLimits } from './request-limits.js';
import { SessionCookie } from './session-cookie.js';
import { SessionController } from './session.controller.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';
import { SignInLimits } from './sign-in-limits.js';
import { Workspace } from './workspace.js';

@Global()
@Module({
  controllers: [SessionController, InvitationController, JoinController],
  providers: [
    AccountChanges,
    Accounts,
    AdmissionGuard,
    ApiTokens,
    Authentication,
    DemoWorkspace,
    Heartbeats,
    Invitations,
    JoinLimits,
    OpenAccount,
    OperatorRegistrations,
    RequestLimits,
    SessionCookie,
    Sessions,
    SignIn,
    SignInLimits,
    Workspace,
  ],
  exports: [AccountChanges, AdmissionGuard, Authentication, Heartbeats, Workspace],
})
export class IdentityModule {}
