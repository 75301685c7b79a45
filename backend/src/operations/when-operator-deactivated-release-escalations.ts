import { setTimeout as pause } from 'node:timers/promises';
import type { OperatorDeactivated, OperatorEvent } from '@inbox/contracts/operations/operator.events';
import type { Recorded } from '@inbox/contracts/recorded';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { firstValueFrom, fromEvent, merge, timer } from 'rxjs';
import { releasingOfDeactivated } from '../database/alone.js';
import { TakeBackEscalation } from '../escalation/take-back-escalation.js';
import { derivedId } from '../event-sourcing/derived-id.js';
import { EventStore } from '../event-sourcing/event-store.js';
import { ReadModels } from '../reading/read-models.js';
import { ReadPosition } from '../reading/read-position.js';
import { Settings } from '../settings.js';
import { DecidedWithAccount } from './decided-with-account.js';
import { Rounds } from './rounds.js';
import { systemCause } from './system-cause.js';

/** Something that somebody holds who was deactivated. */
export interface StillHeld {
  readonly escalationId: string;
  readonly operatorId: string;
  readonly claimedAt: string;
}

/** The least and the most time between two rounds, in milliseconds. */
const [soon, longest] = [300, 10_000];

/** The answer to a deactivation, for each thing still held. Its id derives from the event: however often it is sent, it counts once. */
export const handBack = (
  { escalationId, operatorId, claimedAt }: StillHeld,
  deactivated: Recorded<OperatorDeactivated>,
): TakeBackEscalation =>
  new TakeBackEscalation(
    { escalationId, fromOperatorId: operatorId, reason: 'The operator was deactivated', claimedBefore: null, snoozedToo: true },
    systemCause(
      derivedId(deactivated.id, `release ${escalationId} claimed ${claimedAt}`),
      deactivated.id,
      deactivated.metadata.correlationId,
    ),
  );

/** The deactivation that holds now; null for who is active. */
export const deactivationOf = (events: readonly Recorded<OperatorEvent>[]): Recorded<OperatorDeactivated> | null => {
  const last = events.findLast(({ type }) => type === 'OperatorDeactivated' || type === 'OperatorReactivated');
  return last?.type === 'OperatorDeactivated' ? last : null;
};

const held = `select l.id as "escalationId", o.id as "operatorId", l.claimed_at as "claimedAt"
  from read.operator_directory o join read.inbox_list l on l.owner_id = o.id and l.status in ('CLAIMED', 'SNOOZED') where not o.active`;

const accountsBehind = `select o.id from read.operator_directory o join identity.accounts a on a.id = o.id
  where a.registered and (a.active <> o.active or a.role <> o.role)`;

/**
 * When an operator was deactivated, what they held returns to Unclaimed, snoozed or not, and their account lets nobody in. One
 * process of all does it, from what the read models show and the log confirms: a crash in between is caught up.
 */
@Injectable()
export class WhenOperatorDeactivatedReleaseEscalations implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly rounds: Rounds;

  constructor(
    private readonly commands: CommandBus,
    private readonly store: EventStore,
    private readonly reads: ReadModels,
    private readonly position: ReadPosition,
    private readonly accounts: DecidedWithAccount,
    settings: Settings,
  ) {
    this.rounds = new Rounds('releasing what deactivated operators hold', settings.databaseUrl, releasingOfDeactivated);
  }

  onApplicationBootstrap(): void {
    const round = (): Promise<void> => this.round();
    this.rounds.start(
      () => Promise.resolve(round),
      async (signal) => {
        await firstValueFrom(merge(this.position.advanced, timer(longest), fromEvent(signal, 'abort')));
        await pause(soon, undefined, { signal });
      },
    );
  }

  async onModuleDestroy(): Promise<void> {
    await this.rounds.stop();
  }

  private async round(): Promise<void> {
    if (this.position.current === '0') return; // the tables need not be there yet
    for (const { id } of await this.reads.rows<{ id: string }>(accountsBehind, [])) await this.accounts.follow(id);
    for (const one of await this.reads.rows<StillHeld>(held, [])) {
      // why `as`: an operator's stream holds operator events
      const events = (await this.store.read(`operator-${one.operatorId}`)) as Recorded<OperatorEvent>[];
      const deactivated = deactivationOf(events);
      if (deactivated !== null) await this.commands.execute(handBack(one, deactivated));
    }
  }
}
