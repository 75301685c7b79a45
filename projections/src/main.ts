import { pino } from 'pino';
import { enginesFrom } from './engines.js';
import { readModels } from './read-models.js';
import { run } from './runner/run.js';

const longestStop = 10_000;

const projections = run(enginesFrom(process.env), readModels, pino({ name: 'projections' }, pino.destination(2)));

const stop = (): void => {
  setTimeout(() => process.exit(1), longestStop).unref();
  void projections.stop().then(() => process.exit(0));
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);

await projections.live;
process.stdout.write('{"ready":true}\n');
