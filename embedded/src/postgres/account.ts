import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** A user that a process runs as. */
export interface Account {
  uid: number;
  gid: number;
}

const nobody: Account = { uid: 65534, gid: 65534 };

/**
 * PostgreSQL refuses to run as root. Says whom it runs as instead: the owner of its files, where that is someone else than root, or nobody.
 *
 * @param files A cluster that exists already, if there is one.
 * @returns `undefined` where the current user will do.
 */
export function accountFor(files: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(files, { throwIfNoEntry: false });
  return owner === undefined || owner.uid === 0 ? nobody : { uid: owner.uid, gid: owner.gid };
}

/** Whether the account may pass through every folder on the way to `folder`, and through `folder` itself (its mode bits; access lists are not read). */
export function canReach(folder: string, account: Account): boolean {
  const { mode, uid, gid } = statSync(folder);
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
  if (((mode >> shift) & 1) === 0) return false;
  const parent = dirname(folder);
  return parent === folder || canReach(parent, account);
}
