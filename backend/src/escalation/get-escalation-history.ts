import type { EscalationEvent } from '@inbox/contracts/escalation/escalation.events';
import type { HistoryEntry, HistoryView } from '@inbox/contracts/escalation/escalation.views';
import type { Actor, Recorded } from '@inbox/contracts/recorded';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { EventStore } from '../event-sourcing/event-store.js';
import { Refusal } from '../http/refusal.js';
import { OperatorNames } from '../reading/operator-names.js';
import { TeamNames } from '../reading/team-names.js';
import { escalationLifecycle, type Escalation } from './escalation.js';

/** What happened to an escalation, event by event, straight from the log. */
export class GetEscalationHistory extends Query<HistoryView> {
  constructor(
    readonly escalationId: string,
    readonly by: Actor,
  ) {
    super();
  }
}

@QueryHandler(GetEscalationHistory)
export class GetEscalationHistoryHandler implements IQueryHandler<GetEscalationHistory> {
  constructor(
    private readonly store: EventStore,
    private readonly names: OperatorNames,
    private readonly teams: TeamNames,
  ) {}

  async execute({ escalationId, by }: GetEscalationHistory): Promise<HistoryView> {
    // why `as`: an escalation's stream holds escalation events
    const events = (await this.store.read(`escalation-${escalationId}`)) as Recorded<EscalationEvent>[];
    readableBy(by, events.reduce(escalationLifecycle.evolve, escalationLifecycle.unknown));
    // why the catch: a history is told without teams' names while Postgres is away
    const teams = await this.teams.ever().catch(() => new Map<string, string>());
    const names = new Map([...teams, ...(await this.names.all())]);

    return { items: events.map((event) => entry(event, names)), position: events.at(-1)?.position ?? '0' };
  }
}

/** Who may read the history: everybody who steers or audits, and whoever has or last had the escalation. @throws Refusal */
export const readableBy = (by: Actor, escalation: Escalation): void => {
  if (escalation.status === 'unknown') throw new Refusal('NOT_FOUND', 'There is no such escalation.');
  if (by.role !== 'operator') return;
  const holder = 'ownerId' in escalation ? escalation.ownerId : escalation.status === 'resolved' ? escalation.lastOwnerId : null;
  if (holder !== by.id) throw new Refusal('FORBIDDEN', 'Only its owner, managers and auditors read the history of an escalation.');
};

const entry = (event: Recorded<EscalationEvent>, names: ReadonlyMap<string, string>): HistoryEntry => {
  const { id, kind } = event.metadata.actor;
  return {
    id: event.id,
    type: event.type,
    at: event.at,
    position: event.position,
    revision: event.revision,
    by: { id, kind, name: names.get(id) ?? nameOf[kind] },
    data: event.data,
    names: named(event.data, names),
  };
};

const nameOf: Record<Actor['kind'], string> = {
  operator: 'Unknown operator',
  customer: 'The customer',
  agent: 'AI agent',
  integration: 'Integration',
  system: 'The system',
};

const named = (data: object, names: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.values(data).flatMap((value: unknown): [string, string][] => {
      const name = typeof value === 'string' ? names.get(value) : undefined;
      return name === undefined || typeof value !== 'string' ? [] : [[value, name]];
    }),
  );
