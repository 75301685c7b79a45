import type { DatabaseSync } from 'node:sqlite';
import { type EventRow, Query, type StreamRow } from './event-tables.js';

const EVENT = `e.position, s.name as stream, e.revision, e.id, e.type, e.content_type as contentType, e.data, e.metadata, e.created
  from events e join streams s on s.id = e.stream`;

interface EventKey {
  stream: string;
  id: string;
  revision: number;
  position: number;
}

function prepareReads(database: DatabaseSync) {
  return {
    stream: new Query<StreamRow>(database, 'select * from streams where name = ?'),
    atRevision: new Query<{ id: string; revision: number; position: number; data: Uint8Array }>(
      database,
      'select id, revision, position, data from events where stream = ? and revision = ?',
    ),
    lastEvent: new Query<EventRow>(database, `select ${EVENT} order by e.position desc limit 1`),
    newest: new Query<EventKey>(
      database,
      `select * from (
         select s.name as stream, e.id, e.revision, e.position from events e join streams s on s.id = e.stream order by e.position desc limit ?
       ) order by position`,
    ),
    allForwards: new Query<EventRow>(database, `select ${EVENT} where e.position >= ? order by e.position`),
    allBackwards: new Query<EventRow>(database, `select ${EVENT} where e.position < ? order by e.position desc`),
    streamForwards: new Query<EventRow>(
      database,
      `select ${EVENT} where s.name = ? and e.revision >= ? and e.created >= ? order by e.revision`,
    ),
    streamBackwards: new Query<EventRow>(
      database,
      `select ${EVENT} where s.name = ? and e.revision between ? and ? and e.created >= ? order by e.revision desc`,
    ),
  };
}

function prepareWrites(database: DatabaseSync) {
  return {
    begin: new Query(database, 'begin immediate'),
    commit: new Query(database, 'commit'),
    rollback: new Query(database, 'rollback'),
    addStream: new Query<{ id: number }>(database, 'insert into streams (name) values (?) returning id'),
    moveHead: new Query(database, 'update streams set head = ? where id = ?'),
    setMetadata: new Query(
      database,
      `insert into streams (name, truncate_before, max_count, max_age_ms, soft_deleted) values (?, ?, ?, ?, ?)
       on conflict (name) do update set truncate_before = excluded.truncate_before, max_count = excluded.max_count,
         max_age_ms = excluded.max_age_ms, soft_deleted = excluded.soft_deleted`,
    ),
    tombstone: new Query(database, 'update streams set tombstoned = 1 where name = ?'),
    addEvent: new Query(
      database,
      `insert into events (position, stream, revision, id, type, content_type, data, metadata, created) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
  };
}

/** Every statement the log runs, prepared once. */
export function prepareQueries(database: DatabaseSync) {
  return { ...prepareReads(database), ...prepareWrites(database) };
}

export type Queries = ReturnType<typeof prepareQueries>;
