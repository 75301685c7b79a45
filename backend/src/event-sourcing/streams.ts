import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { DomainEvent, EventMetadata, Recorded } from '@inbox/contracts/recorded';
import { Refusal } from '../http/refusal.js';
import type { Cause } from './cause.js';
import { derivedId } from './derived-id.js';
import { EventStore, StreamMoved, type EventToAppend } from './event-store.js';
import type { Lifecycle } from './lifecycle.js';

/** What came of a command. */
export interface Decided {
  /** The log position of the command's last event; of the stream's last event where the command changed nothing. */
  readonly position: string;
  /** The same command was accepted before: this is its answer again. */
  readonly repeated: boolean;
}

/** A stream as it stands: its folded state, and which commands it has already accepted. */
export interface Standing<State> {
  readonly state: State;
  /** The revision of the last event, -1 where there is none. */
  readonly revision: number;
  readonly position: string;
  /** The time of the last event. */
  readonly at: string;
}

interface Fold<State> extends Standing<State> {
  readonly accepted: Map<string, { readonly requestHash: string; readonly position: string }>;
  /** The fold as the log last gave it, where this process has since appended: those events bear the store's own times only there. */
  readonly read: Fold<State> | null;
  /** When the store last confirmed that this is the stream's end, in process milliseconds. */
  readonly checkedAt: number;
}

/** How often a command decides again when others append first. */
const attempts = 20;
const foldsKept = 20_000;

/**
 * Runs deciders against streams: load, decide, append with the expected revision, decide again when somebody was faster.
 * Folds are cached by revision, so a command on a hot stream costs one append and no read. A refusal is only given on a state
 * that the store confirmed after the command arrived.
 */
@Injectable()
export class Streams {
  private readonly folds = new LRUCache<string, Fold<unknown>>({ max: foldsKept });
  private readonly queues = new Map<string, Promise<unknown>>();

  constructor(private readonly store: EventStore) {}

  /**
   * Decides a command on the stream `<lifecycle.stream>-<id>` and appends what it decides.
   * @throws Refusal what the rule refuses; KEY_REUSED, CONFLICT, ENGINE_AWAY
   */
  async decide<State, E extends DomainEvent>(
    lifecycle: Lifecycle<State, E>,
    id: string,
    cause: Cause,
    rule: (state: State, standing: Standing<State>) => readonly E[],
  ): Promise<Decided> {
    const arrived = performance.now();
    return this.inTurn(`${lifecycle.stream}-${id}`, async (stream) => {
      for (let attempt = 0; attempt < attempts; attempt++) {
        const fold = await this.load(lifecycle, stream);
        const before = fold.accepted.get(cause.commandId);
        if (before !== undefined) return repeat(before, cause);
        try {
          const events = rule(fold.state, fold);
          if (events.length > 0) return await this.append(lifecycle, stream, fold, events, cause);
          if (fold.checkedAt >= arrived) return { position: fold.position, repeated: false };
        } catch (error) {
          const decideAgain =
            error instanceof StreamMoved || (error instanceof Refusal && error.code !== 'ENGINE_AWAY' && !isSure(fold, arrived));
          if (!decideAgain) throw error;
        }
        await this.refresh(lifecycle, stream);
      }
      throw new Refusal('CONFLICT', 'Many people are changing this at once. Try again.');
    });
  }

  /** The stream as it stands in the log now. @throws Refusal ENGINE_AWAY */
  async standing<State, E extends DomainEvent>(lifecycle: Lifecycle<State, E>, id: string): Promise<Standing<State>> {
    return this.inTurn(`${lifecycle.stream}-${id}`, (stream) => this.refresh(lifecycle, stream));
  }

  /** The stream as this process last saw it; read from the log where it does not know it. @throws Refusal ENGINE_AWAY */
  async recent<State, E extends DomainEvent>(lifecycle: Lifecycle<State, E>, id: string): Promise<Standing<State>> {
    const known = this.cached<State>(`${lifecycle.stream}-${id}`);
    return known !== undefined && known.revision >= 0 ? known : this.standing(lifecycle, id);
  }

  /** One command at a time on each stream in this process: the losers of a race decide on the winner's state, without an append. */
  private async inTurn<T>(stream: string, work: (stream: string) => Promise<T>): Promise<T> {
    const before = this.queues.get(stream) ?? Promise.resolve();
    const mine = before.then(
      () => work(stream),
      () => work(stream),
    );
    this.queues.set(stream, mine);
    try {
      return await mine;
    } finally {
      if (this.queues.get(stream) === mine) this.queues.delete(stream);
    }
  }

  private async load<State, E extends DomainEvent>(lifecycle: Lifecycle<State, E>, stream: string): Promise<Fold<State>> {
    return this.cached<State>(stream) ?? this.refresh(lifecycle, stream);
  }

  private cached<State>(stream: string): Fold<State> | undefined {
    // why `as`: the cache holds folds of every lifecycle; a stream's name says which
    return this.folds.get(stream) as Fold<State> | undefined;
  }

  private async refresh<State, E extends DomainEvent>(lifecycle: Lifecycle<State, E>, stream: string): Promise<Fold<State>> {
    const asked = performance.now();
    const cached = this.cached<State>(stream) ?? nothing(lifecycle);
    const known = cached.read ?? cached;
    const news = await this.store.read(stream, known.revision + 1);
    // why `as`: a stream's name says which events it holds
    const fold = {
      ...(news as Recorded<E>[]).reduce((before, event) => take(lifecycle, before, event), known),
      read: null,
      checkedAt: asked,
    };
    this.folds.set(stream, fold);
    return fold;
  }

  private async append<State, E extends DomainEvent>(
    lifecycle: Lifecycle<State, E>,
    stream: string,
    fold: Fold<State>,
    events: readonly E[],
    cause: Cause,
  ): Promise<Decided> {
    const at = timeOf(cause, fold);
    const asked = performance.now();
    const toAppend = events.map((event, index) => envelope(lifecycle, stream, fold.state, event, index, cause));
    try {
      const position = await this.store.append(stream, fold.revision, toAppend);
      const folded = events.reduce((before, event, index) => {
        const { id, metadata } = toAppend[index] ?? { id: '', metadata: undefined };
        if (metadata === undefined) return before;
        return take(lifecycle, before, { ...event, id, stream, revision: before.revision + 1, position, at, metadata });
      }, fold);
      this.folds.set(stream, { ...folded, read: fold.read ?? fold, checkedAt: asked });
      return { position, repeated: false };
    } catch (error) {
      // why: after an unanswered append nobody knows whether the events were kept
      if (!(error instanceof StreamMoved)) this.folds.delete(stream);
      throw error;
    }
  }
}

const nothing = <State, E extends DomainEvent>(lifecycle: Lifecycle<State, E>): Fold<State> => ({
  state: lifecycle.unknown,
  revision: -1,
  position: '0',
  at: new Date(0).toISOString(),
  accepted: new Map(),
  read: null,
  checkedAt: 0,
});

/** Whether a refusal may rest on it: the store confirmed it after the command arrived, and its times are the store's. */
const isSure = (fold: Fold<unknown>, arrived: number): boolean => fold.checkedAt >= arrived && fold.read === null;

const take = <State, E extends DomainEvent>(lifecycle: Lifecycle<State, E>, fold: Fold<State>, event: Recorded<E>): Fold<State> => {
  fold.accepted.set(event.metadata.commandId, { requestHash: event.metadata.requestHash, position: event.position });
  return {
    state: lifecycle.evolve(fold.state, event),
    revision: event.revision,
    position: event.position,
    at: event.at,
    accepted: fold.accepted,
    read: fold.read,
    checkedAt: fold.checkedAt,
  };
};

const repeat = (before: { requestHash: string; position: string }, cause: Cause): Decided => {
  if (before.requestHash === cause.requestHash) return { position: before.position, repeated: true };
  throw new Refusal('KEY_REUSED', 'This Idempotency-Key was used for another request. Make a new key for a new request.');
};

/** Imported history never runs backwards within a stream. */
const timeOf = (cause: Cause, fold: Standing<unknown>): string => {
  if (cause.occurredAt !== null && cause.occurredAt < fold.at) {
    throw new Refusal('INVALID', `X-Occurred-At lies before the last event of this stream (${fold.at}).`);
  }
  return cause.occurredAt ?? new Date().toISOString();
};

const envelope = <State, E extends DomainEvent>(
  lifecycle: Lifecycle<State, E>,
  stream: string,
  state: State,
  event: E,
  index: number,
  cause: Cause,
): EventToAppend => {
  const personal = lifecycle.personal[event.type as E['type']].length > 0;
  const subjectId = personal ? lifecycle.subject(state, event) : null;
  const metadata: EventMetadata = {
    actor: cause.actor,
    commandId: cause.commandId,
    correlationId: cause.correlationId,
    causationId: cause.causationId,
    schemaVersion: 1,
    requestHash: cause.requestHash,
    ...(cause.occurredAt === null ? {} : { occurredAt: cause.occurredAt }),
    ...(subjectId === null ? {} : { subjectId }),
  };
  return { id: derivedId(cause.commandId, `${stream}/${index.toString()}`), event, metadata };
};
