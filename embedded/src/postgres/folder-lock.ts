import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Makes the calling process the only owner of a folder, until it releases it or ends, however it ends: the lock is SQLite's, which the operating
 * system drops with the process. A file with a process id in it would outlive a crash and then name a stranger.
 *
 * @param folder Made if missing.
 * @param what What the folder is, for the sentence of the refusal: "The data folder".
 * @returns Releases the folder.
 * @throws Error in plain words, with the owner's process id, while someone else owns it.
 */
export function ownFolder(folder: string, what: string): () => void {
  mkdirSync(folder, { recursive: true });
  const lock = new DatabaseSync(join(folder, 'owner.lock'), { timeout: 0 });
  const owner = join(folder, 'owner.pid');
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw new Error(`${what} ${folder} is in use by another process (${processIn(owner)}). Stop that one first.`);
  }
  writeFileSync(owner, `${process.pid}\n`);
  return () => {
    if (lock.isOpen) lock.close();
  };
}

function processIn(file: string): string {
  try {
    return `process ${readFileSync(file, 'utf8').trim()}`;
  } catch {
    return 'just starting';
  }
}
