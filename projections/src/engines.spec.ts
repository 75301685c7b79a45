import { enginesFrom } from './engines.js';

const DATABASE_URL = 'postgres://localhost/inbox';
const EVENTSTORE_URL = 'esdb://localhost:2113';

describe('The engines', () => {
  it('are where the environment says', () => {
    expect(enginesFrom({ DATABASE_URL, EVENTSTORE_URL })).toEqual({ databaseUrl: DATABASE_URL, eventStoreUrl: EVENTSTORE_URL });
  });

  it.each([{ DATABASE_URL }, { EVENTSTORE_URL }])('must both be named', (environment) => {
    expect(() => enginesFrom(environment)).toThrow('Set DATABASE_URL (postgres://…) and EVENTSTORE_URL (esdb://…).');
  });
});
