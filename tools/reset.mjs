// Empties the data folder: every event, account and log of this workspace. Asks first; --yes does not. Plain JavaScript for Node 20.
import { existsSync, readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';

const folder = resolve(process.env.DATA_DIR ?? join(import.meta.dirname, '../.data'));

// By name, so that a DATA_DIR that holds other things as well loses none of them. The secret and the lock go last: an interrupted reset can be repeated.
const ours = [
  'demo-filled',
  'demo-anchor',
  'admin-asked',
  'logs',
  'eventstore',
  'qdrant',
  'postgres',
  'workspace-secret',
  'owner.pid',
  'owner.lock',
];

function give(up) {
  console.error(up);
  process.exit(1);
}

async function inUse() {
  if (!existsSync(join(folder, 'owner.lock'))) return false;
  const sqlite = await import('node:sqlite').catch(() => undefined);
  if (sqlite === undefined) return false; // Node 20: nothing is installed yet, so nothing runs.
  const lock = new sqlite.DatabaseSync(join(folder, 'owner.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return false;
  } catch {
    return true;
  } finally {
    lock.close();
  }
}

/** PostgreSQL's files, which lie elsewhere where its own user cannot enter the data folder. */
function clusterFolder() {
  const note = join(folder, 'postgres', 'cluster-is-in');
  return existsSync(note) ? readFileSync(note, 'utf8').trim() : join(folder, 'postgres', 'cluster');
}

function endServerLeftRunningIn(cluster) {
  try {
    const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
    if (readlinkSync(`/proc/${pid}/cwd`) === cluster) process.kill(pid, 'SIGQUIT');
  } catch {
    // None is running, or the system does not tell: PostgreSQL ends by itself once its folder is gone.
  }
}

if (!existsSync(folder)) give(`There is no data in ${folder}.`);
if (await inUse()) give(`The inbox on ${folder} is running. Stop it first.`);

if (!process.argv.includes('--yes')) {
  if (!process.stdin.isTTY) give(`This removes all data in ${folder}. Say so: npm run reset -- --yes`);
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await lines.question(`Remove all escalations, conversations, accounts and logs in ${folder}? [y/N] `);
  lines.close();
  if (!/^y(es)?$/i.test(answer.trim())) give('Nothing was removed.');
}

const cluster = clusterFolder();
endServerLeftRunningIn(cluster);
rmSync(cluster, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
for (const name of ours) rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });

const left = readdirSync(folder);
console.log(left.length === 0 ? `${folder} is empty.` : `Removed. Not ours, and left in ${folder}: ${left.join(', ')}`);
