import { joinRequest, type JoinRequest } from '@inbox/contracts/identity/invitation.requests';
import type { JoinView } from '@inbox/contracts/identity/invitation.views';
import type { SessionView } from '@inbox/contracts/identity/session.views';
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Invitations } from './invitations.js';
import { JoinLimits } from './join-limits.js';
import { OperatorRegistrations } from './operator-registrations.js';
import { hashPassword } from './passwords.js';
import { SessionCookie } from './session-cookie.js';
import { sessionLength, Sessions } from './sessions.js';

/** What somebody with an invitation's link sees and does: the link's secret is all they have. */
@Controller('api/invitations/:token')
export class JoinController {
  constructor(
    private readonly invitations: Invitations,
    private readonly limits: JoinLimits,
    private readonly registrations: OperatorRegistrations,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  async see(@Param('token') token: string, @Req() request: Request): Promise<JoinView> {
    const { name, role, expiresAt } = await this.limits.counting(addressOf(request), () => this.invitations.of(token));

    return { name, role, expiresAt: expiresAt.toISOString() };
  }

  /** Sets the password: the account is open, and its owner signed in. */
  @Post()
  @HttpCode(200)
  async join(
    @Param('token') token: string,
    @Body({ schema: joinRequest }) { password }: JoinRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const account = await this.limits.counting(addressOf(request), async () => {
      await this.invitations.of(token);
      return this.invitations.take(token, await hashPassword(password));
    });
    await this.registrations.tell(account);
    this.cookie.set(request, response, await this.sessions.open(account.id), sessionLength / 1_000);

    return { id: account.id, name: account.name, role: account.role };
  }
}

const addressOf = (request: Request): string => request.ip ?? 'unknown';
