import { readQuery, type ReadQuery } from '@inbox/contracts/escalation/escalation.requests';
import {
  assignmentsRequest,
  undoAssignmentsRequest,
  type AssignmentsRequest,
  type UndoAssignmentsRequest,
} from '@inbox/contracts/operations/floor.requests';
import type { AssignmentsAccepted, OverviewView } from '@inbox/contracts/operations/floor.views';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Because, By, type Caller } from '../identity/caller.js';
import { AssignEscalations } from './assign-escalations.js';
import { GetOverview } from './get-overview.js';
import { UndoAssignments } from './undo-assignments.js';

@Controller('api/operations')
export class FloorController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get('overview')
  overview(@Query({ schema: readQuery }) { after }: ReadQuery, @By() { actor }: Caller): Promise<OverviewView> {
    return this.queries.execute(new GetOverview(actor.id, after));
  }

  @Post('assignments')
  @HttpCode(200)
  assign(@Body({ schema: assignmentsRequest }) body: AssignmentsRequest, @Because() cause: Cause): Promise<AssignmentsAccepted> {
    return this.commands.execute(new AssignEscalations(body.escalationIds, body.toOperatorId, body.reason ?? null, cause));
  }

  @Post('assignments/undo')
  @HttpCode(200)
  undo(@Body({ schema: undoAssignmentsRequest }) body: UndoAssignmentsRequest, @Because() cause: Cause): Promise<AssignmentsAccepted> {
    return this.commands.execute(new UndoAssignments(body.assignments, cause));
  }
}
