import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { v7 } from 'uuid';
import { DatabaseConnection } from '../database/database-connection.js';
import { keepTrying } from '../database/keep-trying.js';
import { Settings } from '../settings.js';
import { Accounts } from './accounts.js';
import { DemoWorkspace } from './demo-workspace.js';
import { OpenAccount } from './open-account.js';
import { OperatorRegistrations } from './operator-registrations.js';
import { hashPassword } from './passwords.js';

/** Opens the accounts that the settings ask for, once the database is there. */
@Injectable()
export class Workspace implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Accounts');
  private readonly stopping = new AbortController();
  private opened = false;

  constructor(
    private readonly settings: Settings,
    private readonly database: DatabaseConnection,
    private readonly accounts: Accounts,
    private readonly openAccount: OpenAccount,
    private readonly demo: DemoWorkspace,
    private readonly registrations: OperatorRegistrations,
  ) {}

  /** True once everybody can sign in and the log knows them. */
  get ready(): boolean {
    return this.opened && this.registrations.waiting === 0;
  }

  onApplicationBootstrap(): void {
    this.open().catch(() => undefined); // the app is stopping
  }

  /** Does not wait: what is on its way may itself wait for the database, which is let go of later. */
  onModuleDestroy(): void {
    this.stopping.abort();
  }

  private async open(): Promise<void> {
    await this.database.opened();
    await keepTrying('opening accounts', () => this.fill(), this.stopping.signal, this.logger);
    this.registrations.start();
    this.opened = true;
  }

  private async fill(): Promise<void> {
    const { firstAdmin, demoWorkspace } = this.settings;
    if (firstAdmin && !(await this.accounts.any())) {
      const passwordHash = await hashPassword(firstAdmin.password);
      await this.openAccount.open({ id: v7(), email: firstAdmin.email, name: 'Administrator', role: 'admin', passwordHash });
    }
    if (demoWorkspace) await this.demo.open();
  }
}
