import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { EscalationEvent, EscalationSnoozed } from '@inbox/contracts/escalation/escalation.events';
import type { Recorded } from '@inbox/contracts/recorded';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type pg from 'pg';
import { firstValueFrom, fromEvent, merge, timer } from 'rxjs';
import { alone, wakingEscalations } from '../database/alone.js';
import { keepTrying } from '../database/keep-trying.js';
import { derivedId } from '../event-sourcing/derived-id.js';
import { EventStore } from '../event-sourcing/event-store.js';
import { ReadPosition } from '../reading/read-position.js';
import { Settings } from '../settings.js';
import { WakeEscalation } from './wake-escalation.js';

/** The shortest and the longest time between two looks, in milliseconds; the longest notices a clock that was set. */
const [soon, longest] = [200, 60_000];
/** How long what could not be woken waits for the next attempt, in milliseconds. */
const retry = 1_000;
/** How long nothing may have happened to an imported escalation before the system wakes it, in milliseconds. */
const importing = 60_000;

type Snoozed = Recorded<EscalationSnoozed>;
const isImported = (event: Recorded): boolean => event.metadata.occurredAt !== undefined;

/** @param quietFor how long nothing has happened to it, in milliseconds: what is being imported may bring its own end of the snooze */
export const isReady = (snoozed: Snoozed, quietFor: number): boolean => !isImported(snoozed) || quietFor >= importing;

/**
 * The answer to a snooze that is over. Its id derives from the snooze: however often it is sent, it counts once. What slept in
 * imported history woke then, not now.
 * @param lastAt the time of the last event of the stream, RFC 3339: nothing is recorded before it
 */
export const wakeUp = (snoozed: Snoozed, lastAt: string): WakeEscalation => {
  const { escalationId, until } = snoozed.data;
  return new WakeEscalation(escalationId, {
    actor: { id: 'system', kind: 'system', role: null },
    commandId: derivedId(snoozed.id, 'wake'),
    requestHash: createHash('sha256').update(`wake ${escalationId} ${snoozed.id}`).digest('hex'),
    correlationId: snoozed.metadata.correlationId,
    causationId: snoozed.id,
    occurredAt: isImported(snoozed) && until !== null ? (until > lastAt ? until : lastAt) : null,
  });
};

/** A row that is due, as it was first seen at this revision. */
interface Due {
  readonly revision: number;
  readonly since: number;
  done: boolean;
}

/**
 * When a snooze has ended, its escalation wakes. One process of all does it; it sleeps until the next instant in the read model, or
 * until the read models move. Whatever breaks, it begins again and finds what it missed.
 */
@Injectable()
export class WhenSnoozeEndedWakeEscalations implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Snoozes');
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private due = new Map<string, Due>();

  constructor(
    private readonly commands: CommandBus,
    private readonly store: EventStore,
    private readonly position: ReadPosition,
    private readonly settings: Settings,
  ) {}

  onApplicationBootstrap(): void {
    const { signal } = this.stopping;
    const follow = (connection: pg.Client, either: AbortSignal): Promise<void> => this.follow(connection, either);
    const work = (): Promise<void> =>
      alone(this.settings.databaseUrl, wakingEscalations, follow, signal).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    this.running = keepTrying('waking escalations', work, signal, this.logger);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.running.catch(() => undefined);
  }

  private async follow(connection: pg.Client, signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      const { current } = this.position;
      // why: before the first event nothing sleeps, and the table need not be there
      const wait = current === '0' ? longest : await this.wakeAll(connection, signal);
      if (this.position.current === current) await firstValueFrom(merge(this.position.advanced, timer(wait), fromEvent(signal, 'abort')));
      await pause(soon, undefined, { signal });
    }
  }

  /** @returns how long until the next is due, in milliseconds */
  private async wakeAll(connection: pg.Client, signal: AbortSignal): Promise<number> {
    const now = new Date();
    const { rows } = await connection.query<{ id: string; revision: number }>(
      'select id, revision from read.inbox_list where snoozed_until <= $1 order by snoozed_until',
      [now],
    );
    const { rows: next } = await connection.query<{ at: Date | null }>(
      'select min(snoozed_until) as at from read.inbox_list where snoozed_until > $1',
      [now],
    );
    this.due = new Map(rows.map(({ id, revision }) => [id, this.seen(id, revision)]));
    for (const [id, due] of this.due) {
      signal.throwIfAborted();
      // why the flag: the row may stand there until the projections have seen that it woke
      due.done ||= await this.wake(id, due);
    }
    const isLate = [...this.due.values()].some(({ done }) => !done);
    return isLate ? retry : Math.min(longest, (next[0]?.at?.getTime() ?? Infinity) - Date.now());
  }

  private seen(id: string, revision: number): Due {
    const before = this.due.get(id);
    return before?.revision === revision ? before : { revision, since: performance.now(), done: false };
  }

  /** @returns whether it is awake */
  private async wake(id: string, { since }: Due): Promise<boolean> {
    try {
      // why `as`: an escalation's stream holds escalation events
      const events = (await this.store.read(`escalation-${id}`)) as Recorded<EscalationEvent>[];
      const snoozed = events.findLast((event): event is Snoozed => event.type === 'EscalationSnoozed');
      if (snoozed === undefined || !isReady(snoozed, performance.now() - since)) return false;
      await this.commands.execute(wakeUp(snoozed, events.at(-1)?.at ?? snoozed.at));
      return true;
    } catch (error) {
      this.logger.warn({ what: 'waking an escalation', retryInMs: retry, error: error instanceof Error ? error.name : 'unknown' });
      return false;
    }
  }
}
