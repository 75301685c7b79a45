// Every way in which a page of the queue can be asked for, through the backend's own GetInboxList.
import { GetInboxList, GetInboxListHandler } from '../../backend/dist/escalation/get-inbox-list.js';
import { ReadModels } from '../../backend/dist/reading/read-models.js';

const limit = 50;
const deep = 200;

/** What can be asked of the list. @param {string} owner */
export const questions = (owner) => [
  { name: 'mine', query: { section: 'mine' } },
  { name: 'unclaimed', query: { section: 'unclaimed' } },
  { name: 'unclaimed, priority', query: { section: 'unclaimed', priority: 'MEDIUM' } },
  { name: 'unclaimed, trigger', query: { section: 'unclaimed', trigger: 'LOW_CONFIDENCE' } },
  { name: 'all', query: { section: 'all' } },
  { name: 'all, status UNCLAIMED', query: { section: 'all', status: 'UNCLAIMED' } },
  { name: 'all, status CLAIMED', query: { section: 'all', status: 'CLAIMED' } },
  { name: 'all, status SNOOZED', query: { section: 'all', status: 'SNOOZED' } },
  { name: 'all, status RESOLVED', query: { section: 'all', status: 'RESOLVED' } },
  { name: 'all, priority URGENT', query: { section: 'all', priority: 'URGENT' } },
  { name: 'all, trigger', query: { section: 'all', trigger: 'USER_REQUEST' } },
  { name: 'all, owner', query: { section: 'all', ownerId: owner } },
  { name: 'all, resolution', query: { section: 'all', resolution: 'SPAM' } },
  { name: 'all, a month', query: { section: 'all', from: '2025-06-01T00:00:00.000Z', to: '2025-07-01T00:00:00.000Z' } },
  {
    name: 'all, a month resolved',
    query: { section: 'all', status: 'RESOLVED', from: '2025-06-01T00:00:00.000Z', to: '2025-07-01T00:00:00.000Z' },
  },
  { name: 'all, urgent of an owner', query: { section: 'all', priority: 'URGENT', ownerId: owner } },
  { name: 'all, open', query: { section: 'all', status: 'OPEN' } },
  { name: 'all, waiting longest', query: { section: 'all', status: 'OPEN', sort: 'waiting' } },
  { name: 'all, most urgent', query: { section: 'all', sort: 'priority' } },
  { name: 'all, resolved last', query: { section: 'all', sort: 'resolved' } },
  { name: 'all, by name', query: { section: 'all', sort: 'customer' } },
  { name: 'all, a name searched', query: { section: 'all', text: 'Álvarez' } },
  { name: 'all, a name searched in another script', query: { section: 'all', text: '小明' } },
  { name: 'all, words searched that nobody said', query: { section: 'all', text: 'quite unheard of' } },
  { name: 'all, open of a trigger', query: { section: 'all', status: 'UNCLAIMED', trigger: 'RESTRICTION' } },
];

/**
 * The handler on a connection; `heard` is told each statement and how long the database took.
 * @param {import('pg').Client} client
 * @param {(ms: number, sql: string, parameters: readonly unknown[]) => void} heard
 */
export const inboxListOn = (client, heard) => {
  const asked = async (text, parameters, question) => {
    const begun = performance.now();
    const { rows } = await question();
    heard(performance.now() - begun, text, parameters);
    return rows;
  };
  const connection = { query: async (question) => ({ rows: await asked(question.text, question.values, () => client.query(question)) }) };
  const database = {
    query: (sql, parameters) => asked(sql, parameters, () => client.query(sql, parameters)),
    createQueryRunner: () => ({ connect: async () => connection, release: async () => undefined }),
  };
  return new GetInboxListHandler(new ReadModels(database, { reached: () => Promise.resolve() }, { away: false }));
};

/** A page's question. @param {object} query @param {string} reader @param {string} [cursor] @param {number} [rows] */
export const pageOf = (query, reader, cursor, rows = limit) =>
  new GetInboxList({ ...query, limit: rows, ...(cursor === undefined ? {} : { cursor }) }, reader);

/**
 * Turns pages until page 200, or the last full one where there are fewer.
 * @returns {Promise<{ cursor: string | undefined, page: number }>}
 */
export const deepPage = async (handler, query, reader) => {
  let cursor;
  let page = 1;
  while (page < deep) {
    const step = deep - page >= 4 ? 4 : 1; // four pages at once are 200 rows, the most that may be asked for
    const { nextCursor, items } = await handler.execute(pageOf(query, reader, cursor, step * limit));
    if (nextCursor === null || items.length < step * limit) break;
    cursor = nextCursor;
    page += step;
  }
  return { cursor, page };
};
