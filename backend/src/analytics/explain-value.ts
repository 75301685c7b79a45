import type { MeasuredInterval, MeasuredValue } from '@inbox/contracts/analytics/analytics.evidence';
import type { EvidenceEvent, EvidenceInterval, EvidenceView } from '@inbox/contracts/analytics/analytics.views';
import { metricDefinitions, type MetricId } from '@inbox/contracts/analytics/metric';
import type { PersonName } from '@inbox/contracts/escalation/escalation.views';
import type { Actor, Recorded } from '@inbox/contracts/recorded';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { EventStore } from '../event-sourcing/event-store.js';
import { Refusal } from '../http/refusal.js';
import { OperatorNames } from '../reading/operator-names.js';
import { Reports } from './reports.js';
import { refuseUnmeasured } from './unmeasured.js';

/** One value down to the log: the intervals that it is the sum of, and the events that open and close them. */
export class ExplainValue extends Query<EvidenceView> {
  constructor(
    readonly metric: MetricId,
    readonly escalationId: string,
    readonly ordinal: number,
  ) {
    super();
  }
}

interface Row extends Record<string, unknown> {
  readonly measures: string;
}

@QueryHandler(ExplainValue)
export class ExplainValueHandler implements IQueryHandler<ExplainValue> {
  constructor(
    private readonly reports: Reports,
    private readonly store: EventStore,
    private readonly names: OperatorNames,
  ) {}

  async execute({ metric, escalationId, ordinal }: ExplainValue): Promise<EvidenceView> {
    refuseUnmeasured(metric);
    const { measures, position } = await this.reports.look(undefined, async (look) => {
      const [row] = await look.rows<Row>('select measures from read.course where escalation_id = $1', [escalationId]);
      // why `as`: the projections write it from this type
      return { measures: JSON.parse(row?.measures ?? '[]') as MeasuredValue[], position: look.position };
    });
    const found = measures.find((one) => one.metric === metric && one.ordinal === ordinal);
    if (found === undefined) throw new Refusal('NOT_FOUND', 'This escalation has no such value.');
    const events = await this.store.read(`escalation-${escalationId}`);
    const names = await this.names.all();
    const interval = intervalOf(events, names);
    const { value, counts, at } = found;

    return {
      metric,
      definitionVersion: metricDefinitions[metric].version,
      escalationId,
      ordinal,
      value,
      counts,
      at: new Date(at).toISOString(),
      intervals: found.intervals.map(interval),
      position,
    };
  }
}

const nameOf: Readonly<Record<Actor['kind'], string>> = {
  operator: 'Unknown operator',
  customer: 'The customer',
  agent: 'AI agent',
  integration: 'Integration',
  system: 'The system',
};

const evidence = ({ id, type, at, position, revision, metadata }: Recorded, names: ReadonlyMap<string, string>): EvidenceEvent => {
  const { actor } = metadata;
  return { id, type, at, position, revision, by: { id: actor.id, name: names.get(actor.id) ?? nameOf[actor.kind] } };
};

const person = (id: string | null, names: ReadonlyMap<string, string>): PersonName | null =>
  id === null ? null : { id, name: names.get(id) ?? nameOf.operator };

const intervalOf =
  (events: readonly Recorded[], names: ReadonlyMap<string, string>) =>
  ({ from, to, operatorId, opened, closed }: MeasuredInterval): EvidenceInterval => {
    const [opening, closing] = [events[opened], closed === null ? undefined : events[closed]];
    if (opening === undefined)
      throw new Refusal('ENGINE_AWAY', 'The log does not hold the events of this value just now. Try again in a moment.');

    return {
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
      milliseconds: to - from,
      operator: person(operatorId, names),
      opened: evidence(opening, names),
      closed: closing === undefined ? null : evidence(closing, names),
      closedBy: closing === undefined ? 'idle-cap' : 'event',
    };
  };
