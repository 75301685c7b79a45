import { started } from '@inbox/contracts/conversation/conversation.samples';
import { claimed, raised, released, reopened, replied, resolved, snoozed, woken } from '@inbox/contracts/escalation/escalation.samples';
import { idleCapSet, placed } from '@inbox/contracts/operations/operator.samples';
import type { DomainEvent, Recorded } from '@inbox/contracts/recorded';
import { id, minute, recorded } from '@inbox/contracts/recorded.samples';
import { memoryTables } from '../runner/memory-tables.samples.js';
import { conversationBegun } from './conversation-begun.js';
import { wrote } from './history-for-specs.js';
import { measured } from './measured.js';

/** A log: each event a minute after the one before. */
const log = (...events: DomainEvent[]): Recorded[] => events.map((event, revision) => recorded(event, { revision }));

const tablesAfter = async (...batches: Recorded[][]) => {
  const tables = memoryTables();
  for (const batch of batches) await measured.apply(tables, batch);
  return tables;
};
const rows = async (table: string, ...events: DomainEvent[]) => (await tablesAfter(log(...events))).rows(table);

const reopenedAndResolved = [
  placed(),
  raised(),
  claimed(),
  replied(),
  resolved(),
  reopened({ ownerId: id('ana') }),
  wrote(),
  snoozed(),
  wrote(),
  woken(),
  replied(),
  released(),
  claimed({ operatorId: id('ben') }),
  resolved({ operatorId: id('ben'), resolution: 'ACTION_TAKEN' }),
];

describe('What is measured', () => {
  it('has a row for each value, with whose it is and how the cycle ended', async () => {
    const values = await rows('measured', placed(), raised(), claimed(), replied(), resolved());
    expect(values).toContainEqual({
      metric: 'M7',
      escalation_id: id('escalation'),
      ordinal: 0,
      at: minute(4),
      value: 120_000,
      counts: true,
      operator_id: id('ana'),
      team_id: id('deliveries'),
      priority: 'MEDIUM',
      trigger: 'LOW_CONFIDENCE',
      resolution: 'ANSWERED',
    });
    expect(values.map((row) => 'metric' in row && row.metric)).toEqual(['M1', 'M2', 'M6', 'M7', 'M4', 'M5']);
  });

  it('keeps the team that the operator was in at the time', async () => {
    const values = await rows('measured', placed(), raised(), claimed(), placed({ teamId: id('billing') }), resolved());
    expect(values).toMatchObject([
      { metric: 'M1', team_id: id('deliveries') },
      { metric: 'M6', team_id: id('billing') },
      { metric: 'M7' },
      { metric: 'M4' },
      { metric: 'M5' },
    ]);
  });

  it('counts handling with the idle cap that the log holds so far', async () => {
    const capOf2 = idleCapSet({ after: 120_000 });
    const handled = (rowsOf: object[]) => rowsOf.filter((row) => 'metric' in row && row.metric === 'M7');
    expect(
      handled(
        await rows(
          'measured',
          capOf2,
          raised(),
          claimed(),
          released(),
          claimed(),
          replied(),
          raised({ escalationId: id('x') }),
          raised({ escalationId: id('y') }),
          raised({ escalationId: id('z') }),
          resolved(),
        ),
      ),
    ).toMatchObject([{ value: 60_000 + 60_000 + 120_000 }]);
  });

  it('has a row for each cycle: when it began, was answered, resolved and reopened', async () => {
    expect(await rows('cycle', ...reopenedAndResolved)).toMatchObject([
      {
        ordinal: 0,
        started_at: minute(1),
        answered: true,
        replies: 1,
        resolved_at: minute(4),
        reopened_at: minute(5),
        operator_id: id('ana'),
      },
      { ordinal: 1, started_at: minute(5), replies: 1, resolved_at: minute(13), reopened_at: null, resolution: 'ACTION_TAKEN' },
    ]);
  });

  it('has a row for each stretch in the backlog', async () => {
    expect(await rows('backlog_span', raised(), claimed(), released())).toMatchObject([
      { ordinal: 0, status: 'unclaimed', opened_at: minute(0), closed_at: minute(1), operator_id: null },
      { ordinal: 1, status: 'claimed', opened_at: minute(1), closed_at: minute(2), operator_id: id('ana') },
      { ordinal: 2, status: 'unclaimed', opened_at: minute(2), closed_at: null, raised_at: minute(0) },
    ]);
  });

  it('is the same however the log was cut into batches', async () => {
    const events = log(...reopenedAndResolved);
    const names = measured.tables.map(({ name }) => name);
    const [whole, single] = [await tablesAfter(events), await tablesAfter(...events.map((event) => [event]))];
    const sorted = (tables: typeof whole) =>
      names.map((name) =>
        tables
          .rows(name)
          .map((row) => JSON.stringify(row))
          .toSorted(),
      );
    expect(sorted(single)).toEqual(sorted(whole));
    expect(whole.rows('measured')).toHaveLength(10);
  });

  it('does not guess at an escalation that was never raised', async () => {
    await expect(tablesAfter(log(claimed()))).rejects.toThrow('could not take EscalationClaimed');
  });
});

describe('A conversation with the AI', () => {
  it('began when it was started', () => {
    expect(conversationBegun.fold(null, recorded(started()))).toEqual({ id: id('conversation'), at: minute(0), position: '100' });
  });
});
