import { signInRequest, type SignInRequest } from '@inbox/contracts/identity/session.requests';
import type { SessionView } from '@inbox/contracts/identity/session.views';
import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Refusal } from '../http/refusal.js';
import { sessionTokenOf } from './authentication.js';
import { By, type Caller } from './caller.js';
import { SessionCookie } from './session-cookie.js';
import { sessionLength, Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';

/** Sign in, who am I, sign out. */
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  @Post()
  @HttpCode(200)
  async open(
    @Body({ schema: signInRequest }) body: SignInRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const { person, token } = await this.signIn.signIn(body, request.ip ?? 'unknown');
    this.cookie.set(request, response, token, sessionLength / 1_000);

    return { id: person.id, name: person.name, role: person.role };
  }

  @Get()
  who(@By() { actor, name, role }: Caller): SessionView {
    if (role === null) throw new Refusal('FORBIDDEN', 'A token has no session.');

    return { id: actor.id, name, role };
  }

  @Delete()
  @HttpCode(204)
  async close(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = sessionTokenOf(request.headers);
    if (token !== null) await this.sessions.revoke(token);
    this.cookie.set(request, response, '', 0);
  }
}
