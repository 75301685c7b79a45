import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Role } from '@inbox/contracts/identity/roles';
import type { Actor } from '@inbox/contracts/recorded';
import type { Request } from 'express';
import type { Cause } from '../event-sourcing/cause.js';
import { Refusal } from '../http/refusal.js';
import { causeOf } from './cause-of-request.js';

/** Who asks: a signed-in person, or an integration with its token. */
export interface Caller {
  readonly actor: Actor;
  readonly name: string;
  /** Null for an integration that acts for nobody. */
  readonly role: Role | null;
  /** What an integration's token allows; empty for people. */
  readonly scopes: readonly string[];
  /** The token's id; null for people. */
  readonly integrationId: string | null;
}

/** A request that the guard has let in. */
export interface AdmittedRequest extends Request {
  caller?: Caller;
}

const callerOf = (request: AdmittedRequest): Caller => {
  if (!request.caller) throw new Refusal('UNAUTHENTICATED', 'Sign in first.');

  return request.caller;
};

/** The caller of this request. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Caller =>
  callerOf(context.switchToHttp().getRequest<AdmittedRequest>()),
);

/** The envelope of what this request causes: its actor, command id, hash and time. */
export const Because = createParamDecorator((_: unknown, context: ExecutionContext): Cause => {
  const request = context.switchToHttp().getRequest<AdmittedRequest>();

  return causeOf(request, callerOf(request).actor);
});
