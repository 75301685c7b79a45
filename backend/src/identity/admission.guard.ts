import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { routeOf } from '../http/route-of-request.js';
import { Refusal } from '../http/refusal.js';
import { Authentication } from './authentication.js';
import type { AdmittedRequest } from './caller.js';
import { RequestLimits } from './request-limits.js';
import { isOpen, mayEnter, roleTable } from './role-table.js';
import { isSameOrigin } from './same-origin.js';

const loopback = /^(127\.|::1$|::ffff:127\.)/;

const rowOf = (request: Request): string => `${request.method === 'HEAD' ? 'GET' : request.method} ${routeOf(request) ?? ''}`;

const isWrite = ({ method }: Request): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method);

/** Asked on this machine, and not on behalf of somebody behind a proxy. */
const isLocal = (request: Request): boolean =>
  loopback.test(request.socket.remoteAddress ?? '') && request.headers['x-forwarded-for'] === undefined;

/** The one door: finds the route's row in the role table and lets the caller in or says why not. */
@Injectable()
export class AdmissionGuard implements CanActivate {
  constructor(
    private readonly authentication: Authentication,
    private readonly limits: RequestLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true; // sockets are admitted at their upgrade
    const request = context.switchToHttp().getRequest<AdmittedRequest>();
    const row = rowOf(request);
    if (isWrite(request) && request.headers.authorization === undefined && !isSameOrigin(request.headers, request.host))
      throw new Refusal('FORBIDDEN', 'This request comes from another site.');
    if (isOpen(row) || (roleTable[row]?.includes('loopback') && isLocal(request))) return true;
    await this.admit(request, row);
    return true;
  }

  private async admit(request: AdmittedRequest, row: string): Promise<void> {
    const caller = await this.authentication.authenticate(request.headers);
    if (!caller)
      throw new Refusal('UNAUTHENTICATED', request.headers.authorization === undefined ? 'Sign in first.' : 'This token is not known.');
    if (request.headers['x-act-as'] !== undefined && !isWrite(request)) throw new Refusal('FORBIDDEN', 'X-Act-As goes with writes only.');
    if (!mayEnter(row, caller)) throw new Refusal('FORBIDDEN', `Your ${caller.role === null ? 'token' : 'role'} does not allow this.`);
    await this.limits.count(caller);
    request.caller = caller;
  }
}
