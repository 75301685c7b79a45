import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { spawnNode } from './node-program.js';

export interface DemoFill {
  dataDirectory: string;
  script: string;
  apiUrl: string;
  logFile: string;
  say: (sentence: string) => void;
  /** Gives up; the next start goes on with the filling. */
  signal: AbortSignal;
}

/**
 * Fills the demo workspace through the API, once for each data folder. One that was interrupted is continued: its writes carry fixed keys, and
 * its past is told from the same moment.
 *
 * @throws Error when the filling fails.
 */
export async function fillDemo({ dataDirectory, script, apiUrl, logFile, say, signal }: DemoFill): Promise<void> {
  const mark = join(dataDirectory, 'demo-filled');
  if (existsSync(mark)) return;
  say('Filling the demo workspace (the first time only)');
  const env = { API_URL: apiUrl, DEMO_ANCHOR: anchorIn(dataDirectory) };
  const { child } = spawnNode({ script, env, logFile });
  const end = () => child.kill('SIGTERM');
  signal.addEventListener('abort', end, { once: true });
  if (child.stdout) createInterface({ input: child.stdout }).on('line', say);
  const [code] = (await once(child, 'exit')) as [number | null];
  signal.removeEventListener('abort', end);
  signal.throwIfAborted();
  if (code !== 0) throw new Error(`The demo workspace could not be filled; the next start goes on with it. What happened is in ${logFile}`);
  writeFileSync(mark, new Date().toISOString());
}

function anchorIn(dataDirectory: string): string {
  const file = join(dataDirectory, 'demo-anchor');
  if (!existsSync(file)) writeFileSync(file, new Date().toISOString());
  return readFileSync(file, 'utf8');
}
