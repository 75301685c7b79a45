import { inviteRequest, revokeInvitationRequest, type InviteRequest } from '@inbox/contracts/identity/invitation.requests';
import type { InvitationsView, Invited } from '@inbox/contracts/identity/invitation.views';
import type { Accepted } from '@inbox/contracts/escalation/escalation.views';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { PathId } from '../http/path-id.js';
import { Refusal } from '../http/refusal.js';
import { ReadPosition } from '../reading/read-position.js';
import { TeamNames } from '../reading/team-names.js';
import { By, type Caller } from './caller.js';
import { Invitations } from './invitations.js';
import { mayInvite } from './rank.js';

/** Who is invited to the team, by who steers it. */
@Controller('api/operations/invitations')
export class InvitationController {
  constructor(
    private readonly invitations: Invitations,
    private readonly teams: TeamNames,
    private readonly position: ReadPosition,
  ) {}

  @Get()
  async open(): Promise<InvitationsView> {
    const [invitations, teams] = await Promise.all([this.invitations.open(), this.teams.all()]);
    const items = invitations.map(({ id, name, email, role, teamId, expiresAt }) => {
      const team = teams.get(teamId ?? '');
      return {
        id,
        name,
        email,
        role,
        team: teamId === null || team === undefined ? null : { id: teamId, name: team },
        expiresAt: expiresAt.toISOString(),
      };
    });
    return { items };
  }

  @Post()
  async invite(@Body({ schema: inviteRequest }) body: InviteRequest, @By() { actor }: Caller): Promise<Invited> {
    if (!mayInvite(actor, body.role)) throw new Refusal('FORBIDDEN', 'Managers invite operators, and nobody invites above the own role.');
    const teamId = body.teamId?.toLowerCase() ?? null;
    if (teamId !== null && !(await this.teams.all()).has(teamId))
      throw new Refusal('INVALID', 'There is no such team. Choose another one.');
    const { invitation, token } = await this.invitations.invite({ ...body, teamId });

    return { id: invitation.id, path: `/join/${token}`, expiresAt: invitation.expiresAt.toISOString(), position: this.position.current };
  }

  @Post(':id/revoke')
  @HttpCode(200)
  async revoke(@Body({ schema: revokeInvitationRequest }) _: object, @Param('id', new PathId('invitation')) id: string): Promise<Accepted> {
    await this.invitations.revoke(id);
    return { position: this.position.current };
  }
}
