import { parseArgs } from 'node:util';
import { ownFolder } from '../postgres/folder-lock.js';
import { EventStoreServer } from './event-store-server.js';

const { values: flags } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string', default: '0' },
    force: { type: 'boolean', default: false },
    /** Stop when standard input closes: whoever started this process has gone. */
    attached: { type: 'boolean', default: false },
  },
});

function refuse(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

function checkFlags(): { directory: string; port: number } {
  if (process.env.NODE_ENV === 'production' && !flags.force) {
    refuse(
      'The embedded event store is a stand-in for one machine and does not start under NODE_ENV=production. Use EventStoreDB, or --force.',
    );
  }
  if (!flags.data) refuse('Say where the events are kept: --data <directory>.');
  const port = Number(flags.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) refuse(`'${flags.port}' is not a port.`);
  return { directory: flags.data, port };
}

async function start(): Promise<void> {
  const { directory, port } = checkFlags();
  const release = ownFolder(directory, 'The data folder of the event store');
  const server = new EventStoreServer(directory);
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void server.stop().then(() => {
      release();
      process.exit(0);
    });
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
  if (flags.attached) process.stdin.on('end', stop).on('error', stop).resume();

  const bound = await server.listen(port);
  process.stdout.write(`${JSON.stringify({ ready: true, url: `esdb://127.0.0.1:${bound}?tls=false` })}\n`);
}

try {
  await start();
} catch (error) {
  refuse(error instanceof Error ? error.message : String(error));
}
