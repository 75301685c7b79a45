import {
  assignRequest,
  claimRequest,
  inboxQuery,
  noteRequest,
  priorityRequest,
  readQuery,
  releaseRequest,
  reopenRequest,
  replyRequest,
  resolveRequest,
  snoozeRequest,
  transferRequest,
  wakeRequest,
  type AssignRequest,
  type InboxQuery,
  type NoteRequest,
  type PriorityRequest,
  type ReadQuery,
  type ReleaseRequest,
  type ReopenRequest,
  type ReplyRequest,
  type ResolveRequest,
  type SnoozeRequest,
  type TransferRequest,
} from '@inbox/contracts/escalation/escalation.requests';
import type { Accepted, EscalationView, HistoryView, InboxPage, ReplyAccepted } from '@inbox/contracts/escalation/escalation.views';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus, type Command } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { PathId } from '../http/path-id.js';
import { Refusal } from '../http/refusal.js';
import { Because, By, type Caller } from '../identity/caller.js';
import { AddNote } from './add-note.js';
import { AssignEscalation } from './assign-escalation.js';
import { ChangePriority } from './change-priority.js';
import { ClaimEscalation } from './claim-escalation.js';
import { GetEscalationHistory } from './get-escalation-history.js';
import { GetEscalation } from './get-escalation.js';
import { GetInboxList } from './get-inbox-list.js';
import { PassToTeam } from './pass-to-team.js';
import { ReleaseEscalation } from './release-escalation.js';
import { ReopenEscalation } from './reopen-escalation.js';
import { ResolveEscalation } from './resolve-escalation.js';
import { SendReply } from './send-reply.js';
import { SnoozeEscalation } from './snooze-escalation.js';
import { TransferEscalation } from './transfer-escalation.js';
import { WakeEscalation } from './wake-escalation.js';

const escalationId = new PathId('escalation');

@Controller('api/escalations')
export class EscalationController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  list(@Query({ schema: inboxQuery }) query: InboxQuery, @By() { actor }: Caller): Promise<InboxPage> {
    return this.queries.execute(new GetInboxList(query, actor.id));
  }

  @Get(':id')
  read(
    @Param('id', escalationId) id: string,
    @Query({ schema: readQuery }) { after }: ReadQuery,
    @By() { actor }: Caller,
  ): Promise<EscalationView> {
    return this.queries.execute(new GetEscalation(id, actor.id, after));
  }

  @Get(':id/events')
  history(@Param('id', escalationId) id: string, @By() { actor }: Caller): Promise<HistoryView> {
    return this.queries.execute(new GetEscalationHistory(id, actor));
  }

  @Post(':id/claim')
  @HttpCode(200)
  claim(@Param('id', escalationId) id: string, @Body({ schema: claimRequest }) _: object, @Because() cause: Cause): Promise<Accepted> {
    return this.accept(new ClaimEscalation(id, cause.actor.id, cause));
  }

  @Post(':id/release')
  @HttpCode(200)
  release(
    @Param('id', escalationId) id: string,
    @Body({ schema: releaseRequest }) body: ReleaseRequest,
    @Because() cause: Cause,
  ): Promise<Accepted> {
    return this.accept(new ReleaseEscalation(id, body.reason ?? null, cause));
  }

  @Post(':id/transfer')
  @HttpCode(200)
  transfer(
    @Param('id', escalationId) id: string,
    @Body({ schema: transferRequest }) body: TransferRequest,
    @Because() cause: Cause,
  ): Promise<Accepted> {
    const { toOperatorId, toTeamId, note = null } = body;
    if (toOperatorId !== undefined) return this.accept(new TransferEscalation(id, toOperatorId.toLowerCase(), note, cause));
    if (toTeamId !== undefined) return this.accept(new PassToTeam(id, toTeamId.toLowerCase(), note, cause));
    throw new Refusal('INVALID', 'Name either an operator or a team.');
  }

  @Post(':id/assign')
  @HttpCode(200)
  assign(
    @Param('id', escalationId) id: string,
    @Body({ schema: assignRequest }) body: AssignRequest,
    @Because() cause: Cause,
  ): Promise<Accepted> {
    return this.accept(new AssignEscalation(id, body.toOperatorId, body.reason ?? null, cause));
  }

  @Post(':id/priority')
  @HttpCode(200)
  priority(
    @Param('id', escalationId) id: string,
    @Body({ schema: priorityRequest }) body: PriorityRequest,
    @Because() cause: Cause,
  ): Promise<Accepted> {
    return this.accept(new ChangePriority(id, body.priority, body.reason, cause));
  }

  @Post(':id/replies')
  @HttpCode(200)
  async reply(
    @Param('id', escalationId) id: string,
    @Body({ schema: replyRequest }) body: ReplyRequest,
    @Because() cause: Cause,
  ): Promise<ReplyAccepted> {
    const { messageId, position } = await this.commands.execute(new SendReply(id, body.text, body.lastSeen, body.force ?? false, cause));
    return { messageId, position };
  }

  @Post(':id/notes')
  @HttpCode(200)
  async note(
    @Param('id', escalationId) id: string,
    @Body({ schema: noteRequest }) body: NoteRequest,
    @Because() cause: Cause,
  ): Promise<ReplyAccepted> {
    const { messageId, position } = await this.commands.execute(new AddNote(id, body.text, body.mentions ?? [], cause));
    return { messageId, position };
  }

  @Post(':id/resolve')
  @HttpCode(200)
  resolve(
    @Param('id', escalationId) id: string,
    @Body({ schema: resolveRequest }) body: ResolveRequest,
    @Because() cause: Cause,
  ): Promise<Accepted> {
    const { resolution, notes = null, duplicateOf = null, referredTo = null } = body;
    return this.accept(new ResolveEscalation(id, resolution, notes, duplicateOf, referredTo, cause));
  }

  @Post(':id/reopen')
  @HttpCode(200)
  reopen(
    @Param('id', escalationId) id: string,
    @Body({ schema: reopenRequest }) body: ReopenRequest,
    @Because() cause: Cause,
  ): Promise<Accepted> {
    return this.accept(new ReopenEscalation(id, body.reason ?? null, cause));
  }

  @Post(':id/snooze')
  @HttpCode(200)
  snooze(
    @Param('id', escalationId) id: string,
    @Body({ schema: snoozeRequest }) body: SnoozeRequest,
    @Because() cause: Cause,
  ): Promise<Accepted> {
    const until = body.until === undefined ? null : new Date(body.until).toISOString();
    return this.accept(new SnoozeEscalation(id, until, cause));
  }

  @Post(':id/wake')
  @HttpCode(200)
  wake(@Param('id', escalationId) id: string, @Body({ schema: wakeRequest }) _: object, @Because() cause: Cause): Promise<Accepted> {
    return this.accept(new WakeEscalation(id, cause));
  }

  private async accept(command: Command<Accepted>): Promise<Accepted> {
    const { position } = await this.commands.execute(command);
    return { position };
  }
}
