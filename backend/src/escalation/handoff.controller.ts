import { handoffRequest, type HandoffRequest } from '@inbox/contracts/escalation/escalation.requests';
import type { HandoffAccepted } from '@inbox/contracts/escalation/escalation.views';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Refusal } from '../http/refusal.js';
import { Because, By, type Caller } from '../identity/caller.js';
import { RaiseEscalation } from './raise-escalation.js';

/** Where a company's own bot hands a conversation over. */
@Controller('api/handoffs')
export class HandoffController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(201)
  raise(
    @Body({ schema: handoffRequest }) body: HandoffRequest,
    @By() { integrationId }: Caller,
    @Because() cause: Cause,
  ): Promise<HandoffAccepted> {
    if (integrationId === null) throw new Refusal('FORBIDDEN', 'Hand-overs come from an integration with its token.');
    return this.commands.execute(new RaiseEscalation(body, integrationId, cause));
  }
}
