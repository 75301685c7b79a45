import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ExportQuery } from '@inbox/contracts/analytics/analytics.requests';
import { CommandBus, Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { derivedId } from '../event-sourcing/derived-id.js';
import { OperatorNames } from '../reading/operator-names.js';
import { TeamNames } from '../reading/team-names.js';
import { formats } from './export-format.js';
import { exportRow, type ExportedCourse, type ExportRow } from './export-row.js';
import { Parameters, within } from './narrowing.js';
import { periodOf } from './period.js';
import { RecordExport } from './record-export.js';
import { Reports, type Look } from './reports.js';
import { courses } from './sources.js';

/** All that was measured of each escalation raised in a period, as a file, however many they are. */
export class ExportMetrics extends Query<void> {
  /** @param begin called once the export is on record; gives where its bytes go */
  constructor(
    readonly query: ExportQuery,
    readonly cause: Cause,
    readonly begin: () => Writable,
  ) {
    super();
  }
}

/** So many rows are fetched at a time: what waits in memory. */
const atATime = 1_000;

@QueryHandler(ExportMetrics)
export class ExportMetricsHandler implements IQueryHandler<ExportMetrics> {
  constructor(
    private readonly reports: Reports,
    private readonly commands: CommandBus,
    private readonly operators: OperatorNames,
    private readonly teams: TeamNames,
  ) {}

  async execute({ query, cause, begin }: ExportMetrics): Promise<void> {
    const names = new Map([...(await this.operators.all()), ...(await this.teams.ever())]);
    const period = periodOf(query);
    const { values, given } = new Parameters();
    const rows = `from read.course ${within(courses, period, query, given)}`;
    await this.reports.look(query.after, async (look) => {
      const [counted] = await look.rows<{ n: number }>(`select count(*)::int as n ${rows}`, values);
      await this.commands.execute(new RecordExport(this.facts(query, cause, period, counted?.n ?? 0), cause));
      const select = `select escalation_id, conversation_id, raised_at, status, operator_id, team_id, priority, trigger, resolution, measures
        ${rows} order by raised_at, escalation_id`;
      await pipeline(Readable.from(exported(look, select, values, names)), formats[query.format].writer(), begin());
    });
  }

  private facts(query: ExportQuery, cause: Cause, { from, to, zone }: { from: string; to: string; zone: string }, rows: number) {
    const { format, operatorId = null, teamId = null, priority = null, trigger = null, resolution = null } = query;
    const exportId = derivedId(cause.commandId, 'export');
    return { exportId, format, from, to, zone, operatorId, teamId, priority, trigger, resolution, rows };
  }
}

async function* exported(
  look: Look,
  select: string,
  values: readonly unknown[],
  names: ReadonlyMap<string, string>,
): AsyncGenerator<ExportRow> {
  await look.rows(`declare exported no scroll cursor for ${select}`, values);
  for (;;) {
    const rows = await look.rows<ExportedCourse & Record<string, unknown>>(`fetch ${atATime.toString()} from exported`, []);
    for (const row of rows) yield exportRow(row, names);
    if (rows.length < atATime) return;
  }
}
