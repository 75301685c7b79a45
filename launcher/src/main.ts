import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import colors from 'picocolors';
import { firstAdmin, noteFirstAdmin } from './first-admin.js';
import { startInstance } from './start-instance.js';
import { welcome } from './welcome.js';
import { whenAskedToEnd } from './when-asked-to-end.js';

const project = join(import.meta.dirname, '../..');
if (existsSync(join(project, '.env'))) process.loadEnvFile(join(project, '.env'));

const { env, stdin: input, stdout: output } = process;
const dataDirectory = resolve(env.DATA_DIR ?? join(project, '.data'));
const demo = env.DEMO !== '0';
const asked = whenAskedToEnd();

// Whoever reads along (`npm start | head`) may go; the inbox stays.
output.on('error', () => undefined);

const say = (sentence: string) => {
  console.log(`${colors.dim(`${(performance.now() / 1000).toFixed(1).padStart(6)} s`)}  ${sentence}`);
};

try {
  mkdirSync(dataDirectory, { recursive: true });
  const admin = demo ? undefined : await firstAdmin(dataDirectory, env, { input, output }, asked);
  const instance = await startInstance({
    dataDirectory,
    port: Number(env.PORT ?? 3000),
    host: env.HOST,
    demo,
    admin,
    onProgress: say,
    force: env.STAND_INS_IN_PRODUCTION === '1',
    signal: asked,
  });
  if (admin) noteFirstAdmin(dataDirectory);
  for (const line of welcome(instance.url, demo)) console.log(line);
  if (!asked.aborted) await once(asked, 'abort');
  say('Stopping');
  await instance.stop();
  say('Stopped');
} catch (problem) {
  if (!asked.aborted) {
    console.error(`\n${colors.red(problem instanceof Error ? problem.message : String(problem))}`);
    process.exitCode = 1;
  }
}
process.exit();
