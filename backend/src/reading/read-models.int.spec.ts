import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startEngines } from '@inbox/embedded/engines-for-specs';
import { DataSource } from 'typeorm';
import { EventStore } from '../event-sourcing/event-store.js';
import { Settings } from '../settings.js';
import { ReadModels } from './read-models.js';
import { ReadPosition } from './read-position.js';

let engines: Awaited<ReturnType<typeof startEngines>>;
let database: DataSource;
let reads: ReadModels;

beforeAll(async () => {
  engines = await startEngines();
  const settings = new Settings({ DATABASE_URL: engines.databaseUrl, EVENTSTORE_URL: engines.eventStoreUrl });
  database = await new DataSource({ type: 'postgres', url: engines.databaseUrl, poolSize: 1 }).initialize();
  reads = new ReadModels(database, new ReadPosition(settings), new EventStore(settings));
  await database.query(`create table fruit as select name from unnest(array['apple', 'pear']) name`);
}, 120_000);

afterAll(async () => {
  await database.destroy();
  await engines.stop();
});

const longer = `select json_agg(name) as names from fruit where length(name) > $1`;
const kept = (): Promise<{ statement: string; uses: number }[]> =>
  database.query('select statement, (generic_plans + custom_plans)::int as uses from pg_prepared_statements');

describe('A prepared statement', () => {
  it('is planned once for a connection, and asked with whatever values', async () => {
    expect(await reads.prepared(longer, [4])).toEqual([{ names: ['apple'] }]);
    expect(await reads.prepared(longer, [3])).toEqual([{ names: ['apple', 'pear'] }]);
    expect(await kept()).toEqual([{ statement: longer, uses: 2 }]);
  });

  it('shows the new rows after its table was built anew beside the old one', async () => {
    await database.query(`create table ripe as select 'cherry' as name; drop table fruit; alter table ripe rename to fruit`);

    expect(await reads.prepared(longer, [3])).toEqual([{ names: ['cherry'] }]);
  });

  it('gives its connection back when it fails', async () => {
    await expect(reads.prepared('select 1 / $1::int as n', [0])).rejects.toThrow('division by zero');
    expect(await reads.rows('select 1 as n', [])).toEqual([{ n: 1 }]);
  });

  it('is not kept once there are too many', async () => {
    for (let n = 0; n < 400; n++) await reads.prepared(`select ${n.toString()} as n`, []);

    expect((await kept()).length).toBeLessThanOrEqual(300);
    expect(await reads.prepared('select 399 as n', [])).toEqual([{ n: 399 }]);
  });

  it('is known to every reader of the same connection', async () => {
    const settings = new Settings({ DATABASE_URL: engines.databaseUrl, EVENTSTORE_URL: engines.eventStoreUrl });
    const other = new ReadModels(database, new ReadPosition(settings), new EventStore(settings));

    expect(await other.prepared('select $1::int + 1 as n', [1])).toEqual([{ n: 2 }]);
    expect(await other.prepared(longer, [3])).toEqual([{ names: ['cherry'] }]);
  });
});
