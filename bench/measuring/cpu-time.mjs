// CPU time of this process and of everything it has started: the API, the event store, PostgreSQL's server and its sessions.
import { readFileSync, readdirSync } from 'node:fs';

const msPerTick = 10; // USER_HZ is 100 on every Linux that Node runs on

/** @param {string} pid */
const statOf = (pid) => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    // utime, stime, and those of children that have ended and were waited for
    const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
    return { pid: Number(pid), parent: Number(fields[1]), ms: ticks * msPerTick };
  } catch {
    return undefined; // it has just ended
  }
};

/** @returns {NonNullable<ReturnType<typeof statOf>>[]} this process and all below it */
const tree = () => {
  const all = readdirSync('/proc').flatMap((entry) => (/^\d+$/.test(entry) ? (statOf(entry) ?? []) : []));
  const ours = new Set([process.pid]);
  for (let grew = true; grew;) {
    const before = ours.size;
    for (const { pid, parent } of all) if (ours.has(parent)) ours.add(pid);
    grew = ours.size > before;
  }
  return all.filter(({ pid }) => ours.has(pid));
};

/** Milliseconds of CPU time so far, of the whole process tree on Linux, of this process alone elsewhere. */
export const cpuTime = () => {
  const { user, system } = process.cpuUsage();
  const mine = (user + system) / 1_000;
  if (process.platform !== 'linux') return mine;
  return tree().reduce((sum, { pid, ms }) => (pid === process.pid ? sum + mine : sum + ms), 0);
};

/** The process ids of everything below a process. @param {number} root */
export const below = (root) => {
  const all = readdirSync('/proc').flatMap((entry) => (/^\d+$/.test(entry) ? (statOf(entry) ?? []) : []));
  const found = new Set([root]);
  for (let grew = true; grew;) {
    const before = found.size;
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid);
    grew = found.size > before;
  }
  return [...found].filter((pid) => pid !== root);
};

/** Bytes that a process has had written to the disk so far; NaN where the system does not tell. @param {number} pid */
export const bytesWritten = (pid) => {
  try {
    return Number(/^write_bytes: (\d+)$/m.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[1]);
  } catch {
    return NaN;
  }
};
