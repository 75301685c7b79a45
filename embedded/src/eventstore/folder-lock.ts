import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Who holds a data folder. `startedAt` tells the holder from a later process with the same number, where the system says it. */
interface Holder {
  pid: number;
  startedAt: string;
}

const NOBODY: Holder = { pid: 0, startedAt: '' };

/**
 * Takes a data folder for this process. What a dead process left behind is taken over.
 * @param directory an existing folder
 * @returns gives the folder back
 * @throws {Error} in words for the person at the terminal, when a living process holds it
 */
export function lockFolder(directory: string): () => void {
  const file = join(directory, 'owner.json');
  if (existsSync(file)) {
    const holder = readHolder(file);
    if (isAlive(holder)) {
      throw new Error(
        `Another event store (process ${holder.pid}) is using the data folder ${directory}. Stop it first, or choose another folder.`,
      );
    }
    rmSync(file, { force: true });
  }
  const mine: Holder = { pid: process.pid, startedAt: startOf(process.pid) };
  // 'wx': of two processes that saw the same dead holder, one fails here or at the database's own lock.
  writeFileSync(file, JSON.stringify(mine), { flag: 'wx' });
  return () => {
    if (readHolder(file).pid === process.pid) rmSync(file, { force: true });
  };
}

/** A file that a crash left empty names nobody. */
function readHolder(file: string): Holder {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof parsed !== 'object' || parsed === null || !('pid' in parsed) || typeof parsed.pid !== 'number') return NOBODY;
    return { pid: parsed.pid, startedAt: 'startedAt' in parsed ? String(parsed.startedAt) : '' };
  } catch {
    return NOBODY;
  }
}

function isAlive({ pid, startedAt }: Holder): boolean {
  if (pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, under another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return startedAt === '' || startedAt === startOf(pid);
}

/** When a process began, in the kernel's ticks since boot; empty where there is no /proc. A container's process numbers soon repeat. */
function startOf(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return fields.slice(fields.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
