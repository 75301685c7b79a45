// How fast the disk syncs just now: 50 writes of 8 KiB, each followed by fdatasync.
import { closeSync, fdatasyncSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './statistics.mjs';

const writes = 50;
const block = Buffer.alloc(8 * 1_024, 'canary');

/** The median of the 50 in milliseconds. @param {string} folder on the disk that the engines use */
export const diskSync = (folder) => {
  const file = join(folder, `canary-${process.pid}`);
  const handle = openSync(file, 'w');
  const took = Array.from({ length: writes }, () => {
    const begun = performance.now();
    writeSync(handle, block);
    fdatasyncSync(handle);
    return performance.now() - begun;
  });
  closeSync(handle);
  unlinkSync(file);
  return median(took);
};
