import pg from 'pg';

type Parse = (value: string) => unknown;
const { TIMESTAMPTZ } = pg.types.builtins;

const rfc3339: Parse = (text) => {
  const parse = pg.types.getTypeParser(TIMESTAMPTZ, 'text') as Parse;
  const date = parse(text);
  return date instanceof Date ? date.toISOString() : date;
};

/** `timestamptz` comes as RFC 3339 UTC with milliseconds, `bigint` as text. */
const parsers: pg.CustomTypesConfig = {
  getTypeParser: (type, format): unknown => (type === TIMESTAMPTZ && format !== 'binary' ? rfc3339 : pg.types.getTypeParser(type, format)),
};

/*
 * synchronous_commit off: rows and checkpoint are lost together or not at all, and what a crash loses is projected again from the log.
 * The keep-alives free the lock of a worker whose machine vanished.
 */
const settings = `
  set synchronous_commit = off; set timezone = 'UTC'; set lock_timeout = '10s';
  set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3`;

/** Closes a connection that may already be dead. */
export const disconnect = async (client: pg.Client): Promise<void> => {
  await client.end().catch(() => undefined);
};

/**
 * Opens one connection for the read side.
 * @param onLost called when the connection dies, also while nothing is asked of it
 * @throws when Postgres cannot be reached within 5 s
 */
export const connect = async (databaseUrl: string, onLost: (error: Error) => void): Promise<pg.Client> => {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'inbox-projections',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    types: parsers,
  });
  client.on('error', onLost);
  try {
    await client.connect();
    await client.query(settings);
  } catch (error) {
    await disconnect(client);
    throw error;
  }
  return client;
};
