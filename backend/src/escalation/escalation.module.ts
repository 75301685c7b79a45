import { Module } from '@nestjs/common';
import { AddNoteHandler } from './add-note.js';
import { AssignEscalationHandler } from './assign-escalation.js';
import { ChangePriorityHandler } from './change-priority.js';
import { ClaimEscalationHandler } from './claim-escalation.js';
import { DeskController } from './desk.controller.js';
import { EscalationController } from './escalation.controller.js';
import { GetDraftHandler } from './get-draft.js';
import { GetEscalationHistoryHandler } from './get-escalation-history.js';
import { GetEscalationHandler } from './get-escalation.js';
import { GetInboxListHandler } from './get-inbox-list.js';
import { HandoffController } from './handoff.controller.js';
import { HearCustomerHandler } from './hear-customer.js';
import { KeepDraftHandler } from './keep-draft.js';
import { MarkSeenHandler } from './mark-seen.js';
import { MessagesSince } from './messages-since.js';
import { ReadingModule } from '../reading/reading.module.js';
import { PassToTeamHandler } from './pass-to-team.js';
import { RaiseEscalationHandler } from './raise-escalation.js';
import { ReleaseEscalationHandler } from './release-escalation.js';
import { ReopenEscalationHandler } from './reopen-escalation.js';
import { ResolveEscalationHandler } from './resolve-escalation.js';
import { SendReplyHandler } from './send-reply.js';
import { SnoozeEscalationHandler } from './snooze-escalation.js';
import { TakeBackEscalationHandler } from './take-back-escalation.js';
import { TransferEscalationHandler } from './transfer-escalation.js';
import { UndoAssignmentHandler } from './undo-assignment.js';
import { WakeEscalationHandler } from './wake-escalation.js';
import { WhenSnoozeEndedWakeEscalations } from './when-snooze-ended-wake-escalations.js';

@Module({
  imports: [ReadingModule],
  controllers: [EscalationController, DeskController, HandoffController],
  providers: [
    RaiseEscalationHandler,
    ClaimEscalationHandler,
    ReleaseEscalationHandler,
    TransferEscalationHandler,
    PassToTeamHandler,
    TakeBackEscalationHandler,
    AssignEscalationHandler,
    UndoAssignmentHandler,
    ChangePriorityHandler,
    SendReplyHandler,
    AddNoteHandler,
    ResolveEscalationHandler,
    ReopenEscalationHandler,
    SnoozeEscalationHandler,
    WakeEscalationHandler,
    HearCustomerHandler,
    KeepDraftHandler,
    MarkSeenHandler,
    GetInboxListHandler,
    GetEscalationHandler,
    GetEscalationHistoryHandler,
    GetDraftHandler,
    MessagesSince,
    WhenSnoozeEndedWakeEscalations,
  ],
})
export class EscalationModule {}
