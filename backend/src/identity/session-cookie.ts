import { Injectable } from '@nestjs/common';
import { stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';
import { Settings } from '../settings.js';
import { sessionCookie } from './authentication.js';

/** The cookie that holds a session's token: no script and no other site gets it. */
@Injectable()
export class SessionCookie {
  constructor(private readonly settings: Settings) {}

  /** @param maxAge in seconds; 0 takes the cookie away */
  set(request: Request, response: Response, value: string, maxAge: number): void {
    const secure = this.settings.production || request.secure;
    response.append(
      'Set-Cookie',
      stringifySetCookie({ name: sessionCookie, value, maxAge, path: '/', httpOnly: true, sameSite: 'strict', secure }),
    );
  }
}
