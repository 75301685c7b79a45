import type pg from 'pg';

/** Runs `work` between `begin` and `commit`; whatever it throws rolls back and is thrown on. */
export const inTransaction = async <T>(client: pg.Client, work: () => Promise<T>): Promise<T> => {
  await client.query('begin');
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined); // a dead connection has rolled back by itself
    throw error;
  }
};
