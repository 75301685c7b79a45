import { pino } from 'pino';
import { enginesFrom } from './engines.js';
import { readModels } from './read-models.js';
import { rebuild } from './runner/rebuild.js';

/* `node dist/rebuild.js [name]`: rebuilds one read model, or all, from the log beside the served tables, and switches. */
const [name] = process.argv.slice(2);
const chosen = readModels.filter((model) => name === undefined || model.name === name);
if (chosen.length === 0) throw new Error(`There is no such read model. Name one of: ${readModels.map((model) => model.name).join(', ')}.`);

const stopping = new AbortController();
process.once('SIGINT', () => {
  stopping.abort(new Error('Stopped. The served tables are as before.'));
});
await rebuild(enginesFrom(process.env), chosen, stopping.signal);
pino().info({ readModels: chosen.map((model) => model.name) }, 'rebuilt and switched in');
