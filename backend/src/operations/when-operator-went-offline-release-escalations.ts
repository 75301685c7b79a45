import { setTimeout as pause } from 'node:timers/promises';
import type { Availability } from '@inbox/contracts/operations/operator.events';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { releasingOfOffline } from '../database/alone.js';
import { TakeBackEscalation } from '../escalation/take-back-escalation.js';
import { derivedId } from '../event-sourcing/derived-id.js';
import { ReadModels } from '../reading/read-models.js';
import { ReadPosition } from '../reading/read-position.js';
import { Settings } from '../settings.js';
import { DeclareAvailability } from './declare-availability.js';
import { Rounds } from './rounds.js';
import { systemCause } from './system-cause.js';

/** Somebody with claimed work whose screens do not answer. Times are RFC 3339. */
export interface Silent {
  readonly operatorId: string;
  readonly status: Availability;
  /** When a screen of theirs answered last. */
  readonly seenAt: string;
  readonly held: readonly { readonly escalationId: string; readonly claimedAt: string }[];
}

/** How long a screen may be silent before its connection counts as lost, in milliseconds. */
const lostAfter = 90_000;
/** The time between two rounds, in milliseconds. */
const every = 5_000;

/** By when somebody's silence is judged. All in milliseconds; `since`: from when on this process has been listening. */
export interface Watch {
  readonly now: number;
  readonly since: number;
  readonly grace: number;
}

/**
 * The answer to a silence: Offline once it counts as lost; after the grace time what they had before returns to Unclaimed. While
 * nobody listened (the servers were down) no silence counts. The ids derive from the silence: sent again, it counts once.
 */
export const toSilence = (
  { operatorId, status, seenAt, held }: Silent,
  { now, since, grace }: Watch,
): (DeclareAvailability | TakeBackEscalation)[] => {
  const lostAt = Math.max(Date.parse(seenAt), since) + lostAfter;
  if (now < lostAt) return [];
  const offlineId = derivedId(operatorId, `offline, silent since ${seenAt}`);
  const offline =
    status === 'OFFLINE' ? [] : [new DeclareAvailability(operatorId, 'OFFLINE', systemCause(offlineId, offlineId, offlineId))];
  if (now < lostAt + grace) return offline;
  const claimedBefore = new Date(lostAt).toISOString();
  const back = held.map(({ escalationId, claimedAt }) => {
    const commandId = derivedId(escalationId, `release, ${operatorId} silent since ${seenAt}, claimed ${claimedAt}`);
    const taken = { escalationId, fromOperatorId: operatorId, reason: 'Connection lost', claimedBefore, snoozedToo: false };
    return new TakeBackEscalation(taken, systemCause(commandId, offlineId, offlineId));
  });

  return [...offline, ...back];
};

const silent = `select h.operator_id as "operatorId", h.seen_at as "seenAt", o.status,
    json_agg(json_build_object('escalationId', l.id, 'claimedAt', l.claimed_at) order by l.id) as held
  from identity.heartbeats h
  join read.operator_directory o on o.id = h.operator_id
  join read.inbox_list l on l.owner_id = h.operator_id and l.status = 'CLAIMED'
  where h.seen_at < $1 group by h.operator_id, h.seen_at, o.status`;

/**
 * When an operator's connection is lost for longer than the grace time, what they had claimed returns to Unclaimed. Who never had a
 * screen open is left alone, and so is what is snoozed. One process of all does it.
 */
@Injectable()
export class WhenOperatorWentOfflineReleaseEscalations implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly rounds: Rounds;

  constructor(
    private readonly commands: CommandBus,
    private readonly reads: ReadModels,
    private readonly position: ReadPosition,
    private readonly settings: Settings,
  ) {
    this.rounds = new Rounds('releasing what silent operators hold', settings.databaseUrl, releasingOfOffline);
  }

  onApplicationBootstrap(): void {
    this.rounds.start(
      async () => {
        const since = await this.now();
        return async () => this.look(await this.now(), since);
      },
      (signal) => pause(every, undefined, { signal }),
    );
  }

  async onModuleDestroy(): Promise<void> {
    await this.rounds.stop();
  }

  /**
   * One round. @param now the instant by which silences are judged, in milliseconds since 1970. @param since see `Watch`
   */
  async look(now: number, since: number): Promise<void> {
    if (this.position.current === '0') return; // the tables need not be there yet
    const rows = await this.reads.rows<Silent>(silent, [new Date(now - lostAfter)]);
    for (const row of rows)
      for (const command of toSilence(row, { now, since, grace: this.settings.heartbeatGrace })) await this.commands.execute(command);
  }

  /** By the database's clock, which also writes the heartbeats. */
  private async now(): Promise<number> {
    const [row] = await this.reads.rows<{ now: string }>('select now() as now', []);
    return Date.parse(row?.now ?? '');
  }
}
