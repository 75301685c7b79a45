/*
 * P1: how a report is commonly computed, rebuilt: one row for each conversation with its times, updated in place, an index on each time;
 * a figure loads the period's rows with the ORM's select and works out mean and percentiles in the application.
 */

/** @param {import('pg').Client} client on a database whose analytics' tables are filled */
export const fillPlainReports = async (client) => {
  await client.query(`
    drop schema if exists plain cascade; create schema plain;
    create table plain.conversations (id uuid primary key, assignee_id uuid, team_id uuid, priority text, created_at timestamptz not null,
      first_reply_at timestamptz, resolved_at timestamptz, handle_time_ms float8);
    insert into plain.conversations
      select c.escalation_id, m.operator_id, m.team_id, c.priority, c.raised_at, null, m.at, m.value
      from read.course c left join read.measured m on m.escalation_id = c.escalation_id and m.metric = 'M7' and m.ordinal = 0;
    create index on plain.conversations (created_at); create index on plain.conversations (resolved_at);
    create index on plain.conversations (assignee_id, resolved_at)`);
  await client.query('vacuum (analyze) plain.conversations');
};

const rank = (sorted, percent) => sorted[Math.ceil((percent / 100) * sorted.length) - 1];

/** Handle time of a period by operator. @param {import('pg').Client} client @param {{ from: string, to: string }} period */
export const plainHandleTime = async (client, { from, to }) => {
  const { rows } = await client.query('select * from plain.conversations where resolved_at >= $1 and resolved_at < $2', [from, to]);
  const groups = Map.groupBy(rows, ({ assignee_id }) => assignee_id);
  return [...groups].map(([key, members]) => {
    const values = members.map(({ handle_time_ms }) => handle_time_ms).sort((a, b) => a - b);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return { key, n: values.length, mean, p50: rank(values, 50), p90: rank(values, 90) };
  });
};
