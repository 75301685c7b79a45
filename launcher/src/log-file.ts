import { mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** In bytes; a log that has grown beyond is set aside at the next start. */
const limit = 5_000_000;

/**
 * @param logs The folder of the logs; made if missing.
 * @returns The path of a program's log, whose elder is kept as `<name>.1.log` when it has grown large.
 */
export function logFileFor(logs: string, name: string, largest = limit): string {
  mkdirSync(logs, { recursive: true });
  const file = join(logs, `${name}.log`);
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(file, join(logs, `${name}.1.log`));
  return file;
}
