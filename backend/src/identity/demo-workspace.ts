import { Injectable } from '@nestjs/common';
import { keyedId } from '../event-sourcing/derived-id.js';
import type { ApiToken, Scope } from './api-token.js';
import { ApiTokens } from './api-tokens.js';
import { demoPeople } from './demo-people.js';
import { OpenAccount } from './open-account.js';
import { hashPassword } from './passwords.js';
import { tokenHash } from './secret-token.js';

const password = 'demo-inbox';

/** The same thing of the demo has the same id in every workspace and after every restart. */
const demoId = (name: string): string => keyedId('demo', name);

const token = (secret: string, scopes: Scope[]): ApiToken => ({
  id: demoId(secret),
  hash: tokenHash(secret),
  name: secret.replaceAll('-', ' '),
  scopes,
  active: true,
});

/** Opens the demo's accounts and tokens. Their secrets are public: the settings refuse this in production. */
@Injectable()
export class DemoWorkspace {
  constructor(
    private readonly openAccount: OpenAccount,
    private readonly tokens: ApiTokens,
  ) {}

  async open(): Promise<void> {
    const passwordHash = await hashPassword(password);
    await this.openAccount.open(...demoPeople.map((person) => ({ ...person, id: demoId(person.email), passwordHash })));
    await this.tokens.add([token('demo-handoff-token', ['handoff']), token('demo-import-token', ['handoff', 'import'])]);
  }
}
