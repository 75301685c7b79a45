/*
 * P2: how a leading open inbox answers its list, rebuilt: three counts, a page of 25 with its contacts and assignees, and for each row
 * the last message, the number of unread ones and the last one that was no activity. Tables, types and indexes of the same make, from
 * the same escalations (indexes on messages that its list never uses are left out); each query as its ORM sends it, one after the other.
 */

const perPage = 25;
const messagesEach = 3;

/** @param {import('pg').Client} client on a database whose schema `read` is filled */
export const fillOpenInbox = async (client) => {
  await client.query(`
    drop schema if exists open_inbox cascade; create schema open_inbox;
    create table open_inbox.contacts (id bigint primary key, account_id int not null, name text, email text, created_at timestamp not null);
    create table open_inbox.users (id bigint primary key, name text not null, email text not null);
    create table open_inbox.conversations (
      id bigint primary key, account_id int not null, inbox_id int not null, status int not null, assignee_id bigint, contact_id bigint,
      display_id int not null, priority int, agent_last_seen_at timestamp, waiting_since timestamp, last_activity_at timestamp not null,
      created_at timestamp not null, updated_at timestamp not null, uuid uuid not null, additional_attributes jsonb, custom_attributes jsonb);
    create table open_inbox.messages (
      id bigint primary key, content text, account_id int not null, inbox_id int not null, conversation_id bigint not null,
      message_type int not null, private boolean not null, content_type int not null, sender_type text, sender_id bigint,
      created_at timestamp not null, updated_at timestamp not null)`);
  await client.query(`
    create temporary table bench_contact as select id, row_number() over () as n from read.customer_profile;
    create temporary table bench_user as select id, row_number() over () as n from read.operator_directory;
    insert into open_inbox.contacts select n, 1, p.name, p.email, now() from bench_contact join read.customer_profile p using (id);
    insert into open_inbox.users select n, o.name, n || '@example.test' from bench_user join read.operator_directory o using (id);
    insert into open_inbox.conversations
      select l.position / 100, 1, 1, case l.status when 'RESOLVED' then 1 when 'SNOOZED' then 3 else 0 end, u.n, c.n, l.position / 100, 3 - l.priority_rank,
        l.raised_at + interval '1 minute', l.waiting_since, coalesce(l.resolved_at, l.raised_at), l.raised_at, l.raised_at, l.id, '{}', '{}'
      from read.inbox_list l join bench_contact c on c.id = l.customer_id left join bench_user u on u.id = l.owner_id;
    insert into open_inbox.messages
      select l.position / 100 * 10 + k, l.last_text, 1, 1, l.position / 100, case k when 3 then 2 else (k + 1) % 2 end, false, 0, 'Contact', 1,
        l.raised_at + k * interval '1 minute', l.raised_at
      from read.inbox_list l cross join generate_series(1, ${messagesEach}) k;
    drop table bench_contact, bench_user`);
  await client.query(`
    create index on open_inbox.contacts (account_id);
    create index on open_inbox.conversations (account_id);
    create unique index on open_inbox.conversations (account_id, display_id);
    create index on open_inbox.conversations (account_id, id);
    create index on open_inbox.conversations (account_id, inbox_id, status, assignee_id);
    create index on open_inbox.conversations (assignee_id, account_id);
    create index on open_inbox.conversations (contact_id);
    create index on open_inbox.conversations (inbox_id);
    create index on open_inbox.conversations (priority);
    create index on open_inbox.conversations (status, account_id);
    create index on open_inbox.conversations (status, priority);
    create index on open_inbox.conversations (waiting_since);
    create index on open_inbox.messages (conversation_id);
    create index on open_inbox.messages (conversation_id, account_id, message_type, created_at);
    create index on open_inbox.messages (created_at)`);
  for (const table of ['contacts', 'users', 'conversations', 'messages']) await client.query(`vacuum (analyze) open_inbox.${table}`);
  await client.query('checkpoint');
};

/** The id there of an operator. @param {import('pg').Client} client @param {string} operator */
export const userOf = async (client, operator) => {
  const { rows } = await client.query(
    `select u.id from open_inbox.users u join read.operator_directory o on o.name = u.name where o.id = $1`,
    [operator],
  );
  return rows[0].id;
};

/** Which conversations a tab shows, beside the account's and those of the inboxes that one may see. */
const tabs = {
  mine: { where: 'status = $3 and assignee_id = $4', values: (user) => [0, user] },
  unclaimed: { where: 'status = $3 and assignee_id is null', values: () => [0] },
  all: { where: 'true', values: () => [] },
};
const scope = 'account_id = $1 and inbox_id = any($2)';

/**
 * The list, query by query.
 * @param {import('pg').Client} client
 * @param {'mine' | 'unclaimed' | 'all'} tab
 * @param {string} user
 */
export const listOpenInbox = async (client, tab, user) => {
  const base = [1, [1]];
  const status = tab === 'all' ? '' : ' and status = 0';
  const counts = [`assignee_id = ${user}`, 'assignee_id is null', 'true'];
  const counted = [];
  for (const condition of counts) {
    const { rows } = await client.query(`select count(*) from open_inbox.conversations where ${scope}${status} and ${condition}`, base);
    counted.push(Number(rows[0].count));
  }
  const { where, values } = tabs[tab];
  const { rows: page } = await client.query(
    `select * from open_inbox.conversations where ${scope} and ${where} order by last_activity_at desc limit ${perPage} offset 0`,
    [...base, ...values(user)],
  );
  await client.query('select * from open_inbox.contacts where id = any($1)', [page.map(({ contact_id }) => contact_id)]);
  await client.query('select * from open_inbox.users where id = any($1)', [page.flatMap(({ assignee_id }) => assignee_id ?? [])]);
  for (const { id, agent_last_seen_at } of page) await lookUps(client, id, agent_last_seen_at);
  return { counted, page };
};

const lookUps = async (client, id, seenAt) => {
  await client.query('select * from open_inbox.messages where conversation_id = $1 and account_id = 1 order by id desc limit 1', [id]);
  await client.query(
    'select count(*) from open_inbox.messages where conversation_id = $1 and account_id = 1 and message_type = 0 and created_at > $2',
    [id, seenAt],
  );
  await client.query(
    'select * from open_inbox.messages where conversation_id = $1 and account_id = 1 and message_type <> 2 order by created_at desc limit 1',
    [id],
  );
};
