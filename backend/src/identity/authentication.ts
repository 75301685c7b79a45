import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import { parseCookie } from 'cookie';
import { validate } from 'uuid';
import { Refusal } from '../http/refusal.js';
import { type Person, Accounts } from './accounts.js';
import type { ApiToken } from './api-token.js';
import { ApiTokens } from './api-tokens.js';
import type { Caller } from './caller.js';
import { Sessions } from './sessions.js';

export const sessionCookie = 'session';

/** The session's token in a Cookie header; null where there is none. */
export const sessionTokenOf = (headers: IncomingHttpHeaders): string | null =>
  headers.cookie === undefined ? null : (parseCookie(headers.cookie)[sessionCookie] ?? null);

const ofPerson = ({ id, name, role }: Person): Caller => ({
  actor: { id, kind: 'operator', role },
  name,
  role,
  scopes: [],
  integrationId: null,
});

const ofToken = ({ id, name, scopes }: ApiToken): Caller => ({
  actor: { id, kind: 'integration', role: null },
  name,
  role: null,
  scopes,
  integrationId: id,
});

/** Finds out who asks, from the headers of an HTTP request or of a WebSocket's upgrade. */
@Injectable()
export class Authentication {
  constructor(
    private readonly sessions: Sessions,
    private readonly tokens: ApiTokens,
    private readonly accounts: Accounts,
  ) {}

  /**
   * Whose request this is; null for nobody we know. A bearer token counts before a session.
   * @throws Refusal FORBIDDEN where somebody without the scope `import` acts for others or in the past; errors of the database while it is away
   */
  async authenticate(headers: IncomingHttpHeaders): Promise<Caller | null> {
    const caller = await this.callerOf(headers);
    if (!caller) return null;
    const actsFor = headers['x-act-as'];
    const imports = actsFor !== undefined || headers['x-occurred-at'] !== undefined;
    if (imports && !caller.scopes.includes('import'))
      throw new Refusal('FORBIDDEN', 'Only a token with the scope import may send X-Act-As or X-Occurred-At.');

    return actsFor === undefined ? caller : this.actingFor(String(actsFor), caller);
  }

  private async callerOf({ authorization, ...headers }: IncomingHttpHeaders): Promise<Caller | null> {
    if (authorization !== undefined) {
      const secret = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
      const token = secret === undefined ? null : await this.tokens.of(secret);
      return token && ofToken(token);
    }
    const session = sessionTokenOf(headers);
    const person = session === null ? null : await this.sessions.personOf(session);
    return person && ofPerson(person);
  }

  private async actingFor(operatorId: string, token: Caller): Promise<Caller> {
    const person = validate(operatorId) ? await this.accounts.person(operatorId.toLowerCase()) : null;
    if (!person) throw new Refusal('FORBIDDEN', 'X-Act-As names no operator.');

    return { ...ofPerson(person), scopes: token.scopes, integrationId: token.integrationId };
  }
}
