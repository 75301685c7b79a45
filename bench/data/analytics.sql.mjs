// A year of n escalations written straight into the analytics' tables. A benchmark may; the product's rows come from events alone.
import { createCheckpoints } from '../../projections/dist/runner/checkpoint.js';
import { creation } from '../../projections/dist/runner/table.js';
import { readModels } from '../../projections/dist/read-models.js';
import { dice, uuid } from './dice.mjs';

/** The year that the escalations are raised in; each of them lies where its number says. */
export const year = { from: '2025-01-01', to: '2026-01-01' };
const operators = 50;
const teams = 5;

const models = () => readModels.filter(({ name }) => name === 'measured' || name === 'conversation_begun');

const idSql = (kind, number) => `overlay(overlay(md5('${kind}' || (${number})::text) placing '7' from 13) placing '8' from 17)::uuid`;
const logNormal = (median, sigma) => `(${median} * exp(${sigma} * random_normal()))`;
const pick = (names, random) => `(array[${names.map((name) => `'${name}'`).join(', ')}])[1 + floor(${random} * ${names.length})::int]`;

/** One line for each cycle, in milliseconds since the year began: what all tables are made from. */
const base = (n) => `
  create unlogged table bench_cycle as
  with rolled as (
    select i, ${idSql('escalation', 'i')} as escalation_id, ${idSql('conversation', 'i')} as conversation_id,
      floor(i * (365 * 86400000.0 / ${n})) as raised, random() < 0.1 as reopened,
      floor(power(random(), 2) * ${operators})::int as operator, random() < 0.9 as answered,
      ${pick(['URGENT', 'HIGH', 'MEDIUM', 'MEDIUM', 'LOW'], 'random()')} as priority,
      ${pick(['RESTRICTION', 'USER_REQUEST', 'LOW_CONFIDENCE', 'DISSATISFACTION'], 'random()')} as trigger
    from generate_series(1, ${n}) i),
  cycles as (
    select r.*, c as ordinal, floor(raised + c * ${logNormal(6 * 3_600_000, 0.8)} + case c when 0 then 0 else 3600000 * 24 end) as started
    from rolled r cross join generate_series(0, 1) c where c = 0 or reopened)
  select *, started + floor(${logNormal(180_000, 1)}) as claimed, floor(${logNormal(120_000, 0.9)}) as thinking,
    floor(${logNormal(1_500_000, 1)}) as handling, floor(random() * 4)::int as runs,
    ${pick(['ANSWERED', 'ANSWERED', 'ANSWERED', 'ACTION_TAKEN', 'REFERRED', 'SPAM', 'DUPLICATE', 'NO_RESPONSE'], 'random()')} as resolution
  from cycles`;

const at = (milliseconds) => `timestamptz '${year.from} 00:00Z' + (${milliseconds}) * interval '1 millisecond'`;
const whose = 'o.id, o.team_id, priority, trigger';
const from = 'from bench_cycle c join bench_operator o on o.n = c.operator';
const value = (metric, when, milliseconds, counts = 'true', ordinal = 'ordinal') =>
  `select '${metric}', escalation_id, ${ordinal}, ${at(when)}, ${milliseconds}, ${counts}, ${whose}, resolution ${from}`;
const resolved = 'claimed + thinking + handling';

const inserts = {
  measured: [
    value('M1', 'claimed', 'claimed - started'),
    `${value('M2', 'claimed + thinking', 'claimed + thinking - started')} where answered`,
    `select 'M3', escalation_id, ordinal * 10 + k, ${at('claimed + thinking + k * 60000')}, floor(${logNormal(240_000, 1)}), true, ${whose}, resolution ${from}
       cross join lateral generate_series(1, c.runs) k`,
    `${value('M4', resolved, `${resolved} - raised`)} where ordinal = 0`,
    `${value('M5', resolved, `${resolved} - raised`, 'true', '0')} where ordinal = reopened::int`,
    value('M6', resolved, 'claimed + thinking - started'),
    value('M7', resolved, 'thinking + handling', 'answered'),
  ],
  cycle: [
    `select escalation_id, ordinal, ${at('started')}, priority, answered, case when answered then 1 + runs else 0 end, ${at(resolved)}, resolution,
       case when reopened and ordinal = 0 then ${at(`${resolved} + 40000000`)} end, ${whose} ${from}`,
  ],
  backlog_span: [
    `select escalation_id, ordinal * 2, ${at('started')}, ${at('claimed')}, 'unclaimed', ${at('raised')}, null, null, priority, trigger from bench_cycle`,
    `select escalation_id, ordinal * 2 + 1, ${at('claimed')}, ${at(resolved)}, 'claimed', ${at('raised')}, ${whose} ${from}`,
  ],
  course: [
    `select escalation_id, conversation_id, ${at('raised')}, 'resolved', ${whose}, resolution, '{}', '[]', i ${from} where ordinal = 0`,
  ],
  conversation_begun: [
    `select ${idSql('conversation', 'i * 10 + k')}, ${at('raised')}, i from bench_cycle cross join generate_series(0, 2) k where ordinal = 0`,
  ],
};

/** The bucket of a value, as `contracts/analytics/value-bucket.ts` has it; the logarithm is put right where it misses a power of two. */
const bucketed = `select metric, slot, key, counts, value, case when value < 128 then value::int
    else ((doublings - 6) * 128 + floor(value / power(2, doublings - 7)) - 128)::int end as bucket
  from (select *, case when power(2, guess + 1) <= value then guess + 1 when power(2, guess) > value then guess - 1 else guess end as doublings
    from (select *, floor(ln(greatest(value, 1)) / ln(2)) as guess from chosen) g) d`;

/** Rollups of M7 alone: what the calls over a year read. */
const rolledUp = (dimension, key, slot) => `
  insert into read.measured_rollup
  with chosen as (select metric, to_char(at at time zone 'UTC', '${slot}') as slot, coalesce(${key}::text, '') as key, counts, value
    from read.measured where metric = 'M7'),
  bucketed as (${bucketed}),
  counted as (select metric, slot, key, bucket, count(*) filter (where counts) as n, count(*) filter (where not counts) as uncounted,
    coalesce(sum(value) filter (where counts), 0) as total from bucketed group by 1, 2, 3, 4)
  select metric, '${dimension}', slot, key, sum(n), sum(uncounted), sum(total), coalesce(json_object_agg(bucket, n) filter (where n > 0), '{}')
  from counted group by metric, slot, key`;

const dimensions = {
  all: 'null',
  operator: 'operator_id',
  team: 'team_id',
  priority: 'priority',
  trigger: 'trigger',
  resolution: 'resolution',
};

/** @param {import('pg').Client} client on a database whose table `measured` is filled */
export const fillRollups = async (client) => {
  for (const [dimension, key] of Object.entries(dimensions))
    for (const slot of ['YYYY-MM-DD', 'YYYY-MM']) await client.query(rolledUp(dimension, key, slot));
  await client.query('vacuum (analyze) read.measured_rollup');
};

/** Rows first and indexes after them: that is how a table of millions of rows is made in minutes. */
const filled = async (client, table) => {
  const [created, ...indexes] = creation('read', table).split(';\n');
  const [columns, key] = [created.replace(/, primary key \(.*\)\)$/, ')'), /primary key \((.*)\)\)$/.exec(created)[1]];
  await client.query(columns);
  for (const insert of inserts[table.name] ?? []) await client.query(`insert into read.${table.name} ${insert}`);
  await client.query(`alter table read.${table.name} add primary key (${key})`);
  for (const index of indexes) await client.query(index);
  await client.query(`vacuum (analyze) read.${table.name}`);
};

/**
 * Makes the analytics' tables and fills them.
 * @param {import('pg').Client} client
 * @param {number} n escalations
 * @param {number} seed
 * @returns {Promise<{ operator: string, team: string }>} the operator and the team that have most
 */
export const fillAnalytics = async (client, n, seed) => {
  const roll = dice(seed);
  const [people, theirTeams] = [operators, teams].map((many) => Array.from({ length: many }, () => uuid(roll)));
  await client.query(
    `drop schema if exists read cascade; create schema read; ${createCheckpoints('read')}; drop table if exists bench_cycle`,
  );
  await client.query(
    'create temporary table if not exists bench_operator (n int primary key, id uuid, team_id uuid); truncate bench_operator',
  );
  await client.query(
    `insert into bench_operator select p.n - 1, p.id, ($2::uuid[])[1 + p.n % ${teams}] from unnest($1::uuid[]) with ordinality as p(id, n)`,
    [people, theirTeams],
  );
  await client.query('select setseed($1)', [(seed % 1_000) / 1_000]);
  await client.query(base(n));
  for (const { name, version, tables } of models()) {
    for (const table of tables) await filled(client, table);
    await client.query('insert into read.checkpoint (read_model, version, position) values ($1, $2, $3)', [name, version, n]);
  }
  await fillRollups(client);
  await client.query('drop table bench_cycle; checkpoint');
  return { operator: people[0], team: theirTeams[1] };
};
