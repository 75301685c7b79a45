import { createHash } from 'node:crypto';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { keepTrying } from '../database/keep-trying.js';
import type { Cause } from '../event-sourcing/cause.js';
import { derivedId } from '../event-sourcing/derived-id.js';
import { Refusal } from '../http/refusal.js';
import { PlaceOperator } from '../operations/place-operator.js';
import { RegisterOperator } from '../operations/register-operator.js';
import type { Account } from './account.js';
import { Accounts } from './accounts.js';
import { Invitations } from './invitations.js';

/** The command's id follows from the account, so that telling the log twice counts once. */
const causeOf = ({ id, name, role }: Account, what: string): Cause => {
  const commandId = derivedId(id, what);

  return {
    actor: { id, kind: 'system', role: null },
    commandId,
    requestHash: createHash('sha256').update(`${what} ${id} ${name} ${role}`).digest('hex'),
    correlationId: commandId,
    causationId: commandId,
    occurredAt: null,
  };
};

/** Tells the log of every account that it does not know yet, and tries again while the log is away. */
@Injectable()
export class OperatorRegistrations implements OnModuleDestroy {
  private readonly logger = new Logger('Accounts');
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private toRun = 0;
  private left = 0;

  constructor(
    private readonly accounts: Accounts,
    private readonly invitations: Invitations,
    private readonly commands: CommandBus,
  ) {}

  /** How many accounts the log may not know yet; 0 once it knows all. */
  get waiting(): number {
    return Math.max(this.left, this.toRun);
  }

  /** Begins, after what is running now. */
  start(): void {
    this.toRun++;
    this.running = this.running.then(() => this.run()).catch(() => undefined); // the app is stopping
  }

  /** Tells the log of one account now; while the log is away it is told later. */
  async tell(account: Account): Promise<void> {
    await this.register(account).catch(() => {
      this.start();
    });
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    await keepTrying('registering operators', () => this.registerAll(), this.stopping.signal, this.logger);
    this.toRun--;
  }

  private async registerAll(): Promise<void> {
    const accounts = await this.accounts.unregistered();
    this.left = accounts.length;
    await Promise.all(
      accounts.map(async (account) => {
        await this.register(account);
        this.left--;
      }),
    );
  }

  private async register(account: Account): Promise<void> {
    await this.commands.execute(new RegisterOperator(account.id, account.name, account.role, causeOf(account, 'register operator')));
    await this.place(account);
    await this.accounts.markRegistered(account.id);
  }

  /** Who was invited to a team belongs to it from the beginning, unless it was disbanded meanwhile. */
  private async place(account: Account): Promise<void> {
    const teamId = await this.invitations.teamOf(account.id);
    if (teamId === null) return;
    await this.commands.execute(new PlaceOperator(account.id, teamId, causeOf(account, 'place operator'))).catch((error: unknown) => {
      if (!(error instanceof Refusal) || error.code !== 'INVALID') throw error;
    });
  }
}
