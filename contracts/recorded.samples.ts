import type { Actor, DomainEvent, EventMetadata, Recorded } from './recorded.js';

/** Readable ids for specs: `id('ana')` is always the same UUIDv7-shaped id. */
export const id = (name: string): string => {
  let hash = 2166136261;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
  const hex = hash.toString(16).padStart(8, '0');
  return `019a0000-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8000-${hex.repeat(2).slice(0, 12)}`;
};

export const operator = (name: string): Actor => ({ id: id(name), kind: 'operator', role: 'operator' });
export const customer = (name: string): Actor => ({ id: id(name), kind: 'customer', role: null });

/** The instant `minutes` after 09:00 UTC of the specs' day, RFC 3339. */
export const minute = (minutes: number): string => new Date(Date.UTC(2026, 10, 2, 9, 0, 0) + minutes * 60_000).toISOString();

export interface Envelope {
  readonly stream?: string;
  readonly revision?: number;
  readonly position?: string;
  readonly at?: string;
  readonly by?: Actor;
  readonly metadata?: Partial<EventMetadata>;
}

/** The event as the log would hold it. */
export const recorded = <E extends DomainEvent>(event: E, envelope: Envelope = {}): Recorded<E> => {
  const revision = envelope.revision ?? 0;
  return {
    ...event,
    id: id(`${event.type}-${String(revision)}`),
    stream: envelope.stream ?? 'escalation-' + id('escalation'),
    revision,
    position: envelope.position ?? String((revision + 1) * 100),
    at: envelope.at ?? minute(revision),
    metadata: {
      actor: envelope.by ?? operator('ana'),
      commandId: id(`command-${String(revision)}`),
      correlationId: id(`command-${String(revision)}`),
      causationId: id(`command-${String(revision)}`),
      schemaVersion: 1,
      requestHash: '',
      ...envelope.metadata,
    },
  };
};

/** A stream's events in order: revisions from 0, positions growing, a minute between two events. */
export const history = <E extends DomainEvent>(...events: readonly E[]): Recorded<E>[] =>
  events.map((event, revision) => recorded(event, { revision }));
