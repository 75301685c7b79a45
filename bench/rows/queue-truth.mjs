// What a page must show, found in the plainest way; and why one was slow.

const conditionsOf = ({ section, status, priority, trigger, ownerId, resolution, from, to }, reader) =>
  [
    section === 'mine' ? `owner_id = '${reader}' and status in ('CLAIMED', 'SNOOZED')` : '',
    section === 'unclaimed' ? `status = 'UNCLAIMED'` : '',
    status && `status = '${status}'`,
    priority && `priority = '${priority}'`,
    trigger && `trigger = '${trigger}'`,
    ownerId && `owner_id = '${ownerId}'`,
    resolution && `resolution = '${resolution}'`,
    from && `raised_at >= '${from}'`,
    to && `raised_at < '${to}'`,
  ].filter(Boolean);

/** Compares a page with the same place of the whole table sorted, and the counts with count(*). @throws Error where they differ */
export const checkPage = async (client, reader, { name, number, answer, query }) => {
  const { items, counts } = await answer();
  const where = conditionsOf(query, reader).join(' and ') || 'true';
  const order = query.section === 'all' ? 'raised_at desc, id desc' : 'priority_rank, queue_since, id';
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
