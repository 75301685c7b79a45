import { readQuery, type ReadQuery } from '@inbox/contracts/escalation/escalation.requests';
import type { Accepted } from '@inbox/contracts/escalation/escalation.views';
import { declareAvailabilityRequest, type DeclareAvailabilityRequest } from '@inbox/contracts/operations/operator.requests';
import type { TeamView } from '@inbox/contracts/operations/operator.views';
import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Because } from '../identity/caller.js';
import { DeclareAvailability } from './declare-availability.js';
import { GetTeam } from './get-team.js';

@Controller('api')
export class OperationsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get('operations/team')
  team(@Query({ schema: readQuery }) { after }: ReadQuery): Promise<TeamView> {
    return this.queries.execute(new GetTeam(after));
  }

  @Put('operators/me/status')
  async declare(
    @Body({ schema: declareAvailabilityRequest }) { status }: DeclareAvailabilityRequest,
    @Because() cause: Cause,
  ): Promise<Accepted> {
    const { position } = await this.commands.execute(new DeclareAvailability(cause.actor.id, status, cause));
    return { position };
  }
}
