import {
  draftRequest,
  readQuery,
  seenRequest,
  type DraftRequest,
  type ReadQuery,
  type SeenRequest,
} from '@inbox/contracts/escalation/escalation.requests';
import type { Accepted, DraftView } from '@inbox/contracts/escalation/escalation.views';
import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { PathId } from '../http/path-id.js';
import { Because, By, type Caller } from '../identity/caller.js';
import { GetDraft } from './get-draft.js';
import { KeepDraft } from './keep-draft.js';
import { MarkSeen } from './mark-seen.js';

const escalationId = new PathId('escalation');

/** What an operator has on the desk for one escalation: a draft, and how far they have read. */
@Controller('api/escalations/:id')
export class DeskController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get('draft')
  draft(
    @Param('id', escalationId) id: string,
    @Query({ schema: readQuery }) { after }: ReadQuery,
    @By() { actor }: Caller,
  ): Promise<DraftView> {
    return this.queries.execute(new GetDraft(id, actor.id, after));
  }

  @Put('draft')
  async keep(
    @Param('id', escalationId) id: string,
    @Body({ schema: draftRequest }) { text }: DraftRequest,
    @Because() cause: Cause,
  ): Promise<Accepted> {
    const { position } = await this.commands.execute(new KeepDraft(id, text, cause));
    return { position };
  }

  @Put('seen')
  async see(
    @Param('id', escalationId) id: string,
    @Body({ schema: seenRequest }) { number }: SeenRequest,
    @Because() cause: Cause,
  ): Promise<Accepted> {
    const { position } = await this.commands.execute(new MarkSeen(id, number, cause));
    return { position };
  }
}
