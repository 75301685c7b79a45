// What a page must show, found in the plainest way; and why one was slow.
import { findable } from '../../contracts/dist/operations/findable.js';

const conditionsOf = ({ section, status, priority, trigger, ownerId, resolution, from, to, text, sort }, reader) =>
  [
    section === 'mine' ? `owner_id = '${reader}' and status in ('CLAIMED', 'SNOOZED')` : '',
    section === 'unclaimed' ? `status = 'UNCLAIMED'` : '',
    status && (status === 'OPEN' ? `status <> 'RESOLVED'` : `status = '${status}'`),
    sort === 'waiting' && 'waiting_since is not null',
    sort === 'resolved' && 'resolved_at is not null',
    text &&
      `exists (select from read.floor_search f where f.id in (read.inbox_list.id, customer_id) and strpos(coalesce(f.name, f.said), '${findable(text)}') > 0)`,
    priority && `priority = '${priority}'`,
    trigger && `trigger = '${trigger}'`,
    ownerId && `owner_id = '${ownerId}'`,
    resolution && `resolution = '${resolution}'`,
    from && `raised_at >= '${from}'`,
    to && `raised_at < '${to}'`,
  ].filter(Boolean);

/** Each order of the list of all, in words of the table. */
const orders = {
  raised: 'raised_at desc, id desc',
  waiting: 'waiting_since, id',
  priority: 'priority_rank, raised_at, id',
  resolved: 'resolved_at desc, id desc',
  customer: '(select name from read.floor_search where id = customer_id), customer_id, raised_at, id',
};

/** Compares a page with the same place of the whole table sorted, and the counts with count(*). @throws Error where they differ */
export const checkPage = async (client, reader, { name, number, answer, query }) => {
  const { items, counts } = await answer();
  const where = conditionsOf(query, reader).join(' and ') || 'true';
  const order = query.section === 'all' ? orders[query.sort ?? 'raised'] : 'priority_rank, queue_since, id';
  const { rows } = await client.query(
    `select id from read.inbox_list where ${where} order by ${order} limit 50 offset ${(number - 1) * 50}`,
  );
  if (rows.length !== items.length || rows.some(({ id }, at) => id !== items[at].id))
    throw new Error(`${name}: the page shows other rows.`);
  const {
    rows: [truth],
  } = await client.query(
    `select count(*) filter (where status = 'UNCLAIMED')::int as unclaimed, count(*) filter (where status = 'CLAIMED')::int as active,
       count(*) filter (where priority = 'URGENT' and status <> 'RESOLVED')::int as urgent,
       count(*) filter (where owner_id = $1 and status in ('CLAIMED', 'SNOOZED'))::int as mine from read.inbox_list`,
    [reader],
  );
  for (const [bucket, n] of Object.entries(truth))
    if (counts[bucket] !== n) throw new Error(`${name}: ${bucket} ${counts[bucket]}, not ${n}.`);
};

/** Planning and execution time and the plan's outline. @param {import('pg').Client} client @param {{ sql: string | { text: string }, parameters: readonly unknown[] }} statement whose text may be prepared under a name */
export const explain = async (client, { sql, parameters }) => {
  const { rows } = await client.query(`explain (analyze, timing off) ${sql.text ?? sql}`, [...parameters]);
  const lines = rows.map((row) => row['QUERY PLAN']);
  const times = lines.filter((line) => /^(Planning|Execution) Time/.test(line));
  const nodes = lines.filter((line) => /Scan|Sort|Join|Loop/.test(line) && line.includes('actual') && !line.includes('Subquery'));
  const outline = nodes.map((line) =>
    line
      .trim()
      .replace(/\(cost=[^)]*\) /, '')
      .replace(/^->\s+/, ''),
  );
  return [...times, ...outline].join(' | ');
};
