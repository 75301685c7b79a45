// A queue of n escalations written straight into the read models' tables. A benchmark may; the product's rows come from events alone.
import { createCheckpoints } from '../../projections/dist/runner/checkpoint.js';
import { creation } from '../../projections/dist/runner/table.js';
import { findable } from '../../contracts/dist/operations/findable.js';
import { readModels } from '../../projections/dist/read-models.js';
import { dice, uuid } from './dice.mjs';
import { messages } from './messages.mjs';

/** Of all escalations, 5 % are open; of those, 3 of 5 wait for anyone. */
const open = 0.05;
const waiting = 0.6;
export const operators = 50;

const names = [
  'Leila Haddad',
  'José Álvarez',
  '王小明',
  'Анна Петрова',
  'Sofía García',
  'Olu Adebayo',
  'Maja Nowak',
  'محمد علي',
  'Søren Holm',
  'Ngozi Eze',
];

const tableOf = (name) => {
  const found = readModels.flatMap(({ tables }) => tables).find((table) => table.name === name);
  if (found === undefined) throw new Error(`The read models have no table ${name}.`);
  return found;
};

/** Rows first and indexes after them: that is how a table of a million rows is made in a minute. */
const filled = async (client, name, insert) => {
  const [table, ...indexes] = creation('read', tableOf(name)).split(';\n');
  await client.query(`drop table if exists read.${name} cascade`);
  await client.query(table);
  await client.query(insert);
  for (const index of indexes) await client.query(index);
  await client.query(`vacuum (analyze) read.${name}`);
};

/** The place of Zipf's law: many for the first, few for the last. @param {number} places @param {string} random an SQL expression from 0 up to 1 */
const zipfSql = (places, random) => `least(${places}, floor(power(${places} + 1, ${random})))::int`;

/** An id from a kind and a number, in SQL. */
const idSql = (kind, number) => `overlay(overlay(md5('${kind}' || (${number})::text) placing '7' from 13) placing '8' from 17)::uuid`;

/** The text pool and everybody's ids as temporary tables, so that inserts can choose from them. */
const ingredients = async (client, seed) => {
  const roll = dice(seed);
  const people = Array.from({ length: operators }, () => uuid(roll));
  const excerpts = messages(seed).map((text) => Array.from(text).slice(0, 200).join(''));
  await client.query('drop table if exists bench_text, bench_operator');
  await client.query(
    'create temporary table bench_text (n int primary key, text text); create temporary table bench_operator (n int primary key, id uuid)',
  );
  await client.query('insert into bench_text select row_number() over () - 1, t from unnest($1::text[]) t', [excerpts]);
  await client.query('insert into bench_operator select row_number() over (), o from unnest($1::uuid[]) o', [people]);
  return { people, texts: excerpts.length };
};

const inboxSql = (n, texts) => `
  insert into read.inbox_list (id, conversation_id, customer_id, status, priority, priority_rank, trigger, owner_id, claimed_at, raised_at,
    waiting_since, queue_since, last_author, last_text, last_at, last_customer_message, messages_before, resolution, resolved_at, revision, position)
  select ${idSql('escalation', 'i')}, ${idSql('conversation', 'i')}, ${idSql('customer', zipfSql(Math.ceil(n / 3), 'r3'))},
    status, (array['URGENT', 'HIGH', 'MEDIUM', 'LOW'])[rank + 1], rank,
    (array['RESTRICTION', 'USER_REQUEST', 'LOW_CONFIDENCE', 'DISSATISFACTION'])[1 + floor(r4 * 4)::int],
    case when status = 'UNCLAIMED' then null else o.id end,
    case when status = 'UNCLAIMED' then null else raised_at + interval '4 minutes' end,
    raised_at,
    case when status = 'RESOLVED' then null else raised_at end,
    case when status = 'RESOLVED' then raised_at + interval '1 hour' else raised_at end,
    'customer', t.text, raised_at, 4, 4,
    case when status = 'RESOLVED' then (array['ANSWERED', 'ACTION_TAKEN', 'REFERRED', 'SPAM', 'DUPLICATE', 'NO_RESPONSE'])[1 + floor(r5 * 6)::int] end,
    case when status = 'RESOLVED' then raised_at + interval '1 hour' end,
    3, i * 100
  from (
    select *, case when r1 >= ${open} then 'RESOLVED' when r2 < ${waiting} then 'UNCLAIMED' when r2 < 0.97 then 'CLAIMED' else 'SNOOZED' end as status,
      (case when r6 < 0.1 then 0 when r6 < 0.35 then 1 when r6 < 0.8 then 2 else 3 end)::smallint as rank,
      date_trunc('milliseconds', timestamptz '2024-11-22 00:00Z' + i * (interval '730 days' / ${n})) as raised_at
    from (select i, random() as r1, random() as r2, random() as r3, random() as r4, random() as r5, random() as r6, random() as r7, random() as r8
      from generate_series(1, ${n}) i) rolled
  ) e
  join bench_text t on t.n = floor(r7 * ${texts})::int
  join bench_operator o on o.n = ${zipfSql(operators, 'r8')}`;

const tallySql = `
  insert into read.inbox_tally
  select bucket, count(*)::int from (
    select unnest(array_remove(array[
      case when status = 'UNCLAIMED' then 'unclaimed' end,
      case when status = 'CLAIMED' then 'active' end,
      case when priority = 'URGENT' and status <> 'RESOLVED' then 'urgent' end,
      priority || ':' || status,
      case when owner_id is not null and status in ('CLAIMED', 'SNOOZED') then 'owner:' || owner_id end], null)) as bucket
    from read.inbox_list where status <> 'RESOLVED') b group by bucket`;

/** The words of the search, in the spelling that the projection gives them. */
const fillSearch = async (client) => {
  const { rows } = await client.query('select text as said from bench_text');
  const texts = [...new Set([...rows.map(({ said }) => said), ...names])];
  await client.query('drop table if exists bench_spelling; create temporary table bench_spelling (text text primary key, words text)');
  await client.query('insert into bench_spelling select * from unnest($1::text[], $2::text[])', [texts, texts.map(findable)]);
  await filled(
    client,
    'floor_search',
    `insert into read.floor_search select l.id, null, s.words, l.position from read.inbox_list l join bench_spelling s on s.text = l.last_text
     union all select c.id, s.words, null, 1 from read.customer_profile c join bench_spelling s on s.text = c.name`,
  );
};

/**
 * Makes all read models' tables and fills those that a page of the queue reads.
 * @param {import('pg').Client} client
 * @param {number} n escalations
 * @param {number} seed
 * @returns {Promise<{ reader: string }>} the operator who has most of them
 */
export const fillQueue = async (client, n, seed) => {
  await client.query(
    `drop schema if exists read cascade; create schema read; create extension if not exists pg_trgm; ${createCheckpoints('read')}`,
  );
  for (const { name, version, tables } of readModels) {
    for (const table of tables) await client.query(creation('read', table));
    await client.query('insert into read.checkpoint (read_model, version, position) values ($1, $2, $3)', [name, version, n * 100]);
  }
  const { people, texts } = await ingredients(client, seed);
  await client.query('select setseed($1)', [(seed % 1_000) / 1_000]);
  await filled(client, 'inbox_list', inboxSql(n, texts));
  await filled(client, 'inbox_tally', tallySql);
  const customerNames = names.map((name) => `'${name}'`).join(', ');
  await filled(
    client,
    'customer_profile',
    `insert into read.customer_profile (id, name, attributes, words, registered_at, position)
     select id, (array[${customerNames}])[1 + abs(hashtext(id::text)) % ${names.length}], '{}', '{}', now(), 1
     from (select distinct customer_id as id from read.inbox_list) c`,
  );
  await filled(
    client,
    'operator_directory',
    `insert into read.operator_directory (id, name, role, status, capacity, position) select id, 'Operator ' || n, 'operator', 'ONLINE', 8, 1 from bench_operator`,
  );
  await fillSearch(client);
  await filled(
    client,
    'floor_hour',
    `insert into read.floor_hour select hour, 7, 0, 6, 1 from generate_series(date_trunc('hour', now()) - interval '730 days', now(), interval '1 hour') hour`,
  );
  await filled(
    client,
    'desk',
    `insert into read.desk select id, owner_id, '', null, 3 + (revision % 2), position from read.inbox_list where owner_id is not null`,
  );
  await client.query('checkpoint');
  return { reader: people[0] };
};
