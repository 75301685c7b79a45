import type { Accepted } from '@inbox/contracts/escalation/escalation.views';
import type { TeamAccepted } from '@inbox/contracts/operations/operator.views';
import {
  capacityRequest,
  deactivateRequest,
  disbandTeamRequest,
  formTeamRequest,
  placementRequest,
  reactivateRequest,
  renameTeamRequest,
  roleRequest,
  type CapacityRequest,
  type DeactivateRequest,
  type FormTeamRequest,
  type PlacementRequest,
  type RenameTeamRequest,
  type RoleRequest,
} from '@inbox/contracts/operations/team.requests';
import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { PathId } from '../http/path-id.js';
import { Because } from '../identity/caller.js';
import { DeactivateOperator } from './deactivate-operator.js';
import { DisbandTeam } from './disband-team.js';
import { FormTeam } from './form-team.js';
import { GiveRole } from './give-role.js';
import { PlaceOperator } from './place-operator.js';
import { ReactivateOperator } from './reactivate-operator.js';
import { RenameTeam } from './rename-team.js';
import { SetCapacity } from './set-capacity.js';

const personId = new PathId('person on the team');
const teamId = new PathId('team');

/** What is changed about the people and the teams. */
@Controller('api')
export class TeamController {
  constructor(private readonly commands: CommandBus) {}

  @Put('operators/:id/role')
  role(@Param('id', personId) id: string, @Body({ schema: roleRequest }) { role }: RoleRequest, @Because() cause: Cause) {
    return this.accept(new GiveRole(id, role, cause));
  }

  @Put('operators/:id/capacity')
  capacity(@Param('id', personId) id: string, @Body({ schema: capacityRequest }) body: CapacityRequest, @Because() cause: Cause) {
    return this.accept(new SetCapacity(id, body.capacity, cause));
  }

  @Put('operators/:id/team')
  place(@Param('id', personId) id: string, @Body({ schema: placementRequest }) body: PlacementRequest, @Because() cause: Cause) {
    return this.accept(new PlaceOperator(id, body.teamId?.toLowerCase() ?? null, cause));
  }

  @Post('operators/:id/deactivate')
  @HttpCode(200)
  deactivate(@Param('id', personId) id: string, @Body({ schema: deactivateRequest }) body: DeactivateRequest, @Because() cause: Cause) {
    return this.accept(new DeactivateOperator(id, body.reason ?? null, cause));
  }

  @Post('operators/:id/reactivate')
  @HttpCode(200)
  reactivate(@Param('id', personId) id: string, @Body({ schema: reactivateRequest }) _: object, @Because() cause: Cause) {
    return this.accept(new ReactivateOperator(id, cause));
  }

  @Post('operations/teams')
  async form(@Body({ schema: formTeamRequest }) { name }: FormTeamRequest, @Because() cause: Cause): Promise<TeamAccepted> {
    const { teamId: formed, position } = await this.commands.execute(new FormTeam(name, cause));
    return { teamId: formed, position };
  }

  @Put('operations/teams/:id')
  rename(@Param('id', teamId) id: string, @Body({ schema: renameTeamRequest }) { name }: RenameTeamRequest, @Because() cause: Cause) {
    return this.accept(new RenameTeam(id, name, cause));
  }

  @Post('operations/teams/:id/disband')
  @HttpCode(200)
  disband(@Param('id', teamId) id: string, @Body({ schema: disbandTeamRequest }) _: object, @Because() cause: Cause) {
    return this.accept(new DisbandTeam(id, cause));
  }

  private async accept(command: Command<Accepted>): Promise<Accepted> {
    const { position } = await this.commands.execute(command);
    return { position };
  }
}
