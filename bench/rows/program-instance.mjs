// Starts a whole instance on a data folder in this process's children, through the launcher, and tells when it is up. Ends on SIGTERM.
import { join } from 'node:path';
import { builtPrograms } from '../../launcher/dist/programs.js';
import { startInstance } from '../../launcher/dist/start-instance.js';

const [dataDirectory] = process.argv.slice(2);
const tell = (message) => process.stdout.write(`${JSON.stringify({ at: performance.now(), ...message })}\n`);
const instance = await startInstance({
  dataDirectory,
  port: 0,
  demo: true,
  onProgress: (sentence) => tell({ sentence }),
  programs: { ...builtPrograms, demo: join(import.meta.dirname, 'no-demo.mjs') },
});
tell({ url: instance.url });
process.once('SIGTERM', () => void instance.stop().then(() => process.exit(0)));
