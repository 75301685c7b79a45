import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @returns The 32 random bytes, as hex, that seal this data folder's sessions and keys; made once, readable by the owner alone. */
export function workspaceSecret(dataDirectory: string): string {
  const file = join(dataDirectory, 'workspace-secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx', flush: true });
  return readFileSync(file, 'utf8').trim();
}
