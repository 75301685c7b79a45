import type { Engines } from './runner/rebuild.js';

/**
 * Where the engines are, from `DATABASE_URL` and `EVENTSTORE_URL`.
 * @throws when one of them is unset
 */
export const enginesFrom = ({ DATABASE_URL, EVENTSTORE_URL }: NodeJS.ProcessEnv): Engines => {
  if (DATABASE_URL === undefined || EVENTSTORE_URL === undefined)
    throw new Error('Set DATABASE_URL (postgres://…) and EVENTSTORE_URL (esdb://…).');
  return { databaseUrl: DATABASE_URL, eventStoreUrl: EVENTSTORE_URL };
};
