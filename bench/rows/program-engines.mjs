// Starts the two engines alone on a data folder and tells when both take requests. Ends on SIGTERM.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startEventStore } from '../../embedded/dist/eventstore/start-event-store.js';
import { startPostgres } from '../../embedded/dist/postgres/start-postgres.js';

const [folder] = process.argv.slice(2);
mkdirSync(join(folder, 'eventstore'), { recursive: true });
const [postgres, eventStore] = await Promise.all([
  startPostgres({ dataDirectory: join(folder, 'postgres') }),
  startEventStore({ dataDirectory: join(folder, 'eventstore') }),
]);
process.stdout.write(`${JSON.stringify({ at: performance.now(), url: eventStore.url, databaseUrl: postgres.url })}\n`);
process.once('SIGTERM', () => void Promise.all([postgres.stop(), eventStore.stop()]).then(() => process.exit(0)));
