import type { BacklogQuery } from '@inbox/contracts/analytics/analytics.requests';
import { backlogAges, type BacklogView } from '@inbox/contracts/analytics/analytics.views';
import { metricDefinitions } from '@inbox/contracts/analytics/metric';
import { priorities } from '@inbox/contracts/escalation/escalation.events';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { standsAt } from './backlog.js';
import { Reports } from './reports.js';

/** What stood open at an instant (M10): by state, priority and age since it was raised. */
export class GetBacklog extends Query<BacklogView> {
  constructor(readonly query: BacklogQuery) {
    super();
  }
}

const states = ['unclaimed', 'claimed', 'snoozed'] as const;
const ages = `array[interval '0', interval '15 minutes', interval '1 hour', interval '4 hours', interval '24 hours']`;
const sql = `select status, priority, width_bucket($1::timestamptz - raised_at, ${ages}) as age, count(*)::int as n
  from read.backlog_span where ${standsAt('$1')} group by 1, 2, 3`;

interface Cell extends Record<string, unknown> {
  readonly status: string;
  readonly priority: string;
  /** From 1, the youngest, to 5. */
  readonly age: number;
  readonly n: number;
}

const sumOf = (cells: readonly Cell[], holds: (cell: Cell) => boolean): number =>
  cells.reduce((sum, cell) => sum + (holds(cell) ? cell.n : 0), 0);

/** How many of each name. */
const counted = <Name extends string>(names: readonly Name[], n: (name: Name, index: number) => number): Record<Name, number> =>
  // why `as`: its keys are the names
  Object.fromEntries(names.map((name, index) => [name, n(name, index)])) as Record<Name, number>;

@QueryHandler(GetBacklog)
export class GetBacklogHandler implements IQueryHandler<GetBacklog> {
  constructor(private readonly reports: Reports) {}

  async execute({ query }: GetBacklog): Promise<BacklogView> {
    const at = new Date(query.at).toISOString();
    return this.reports.look(query.after, async (look) => {
      const cells = await look.rows<Cell>(sql, [at]);

      return {
        at,
        definitionVersion: metricDefinitions.M10.version,
        total: sumOf(cells, () => true),
        byState: counted(states, (state) => sumOf(cells, ({ status }) => status === state)),
        byPriority: counted(priorities, (priority) => sumOf(cells, (cell) => cell.priority === priority)),
        byAge: counted(backlogAges, (_, index) => sumOf(cells, ({ age }) => age === index + 1)),
        position: look.position,
      };
    });
  }
}
