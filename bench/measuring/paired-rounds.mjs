// Rule 1 to 3 of the README: arms in turn there and back (A B B A), a disk canary before and after each, the reference against itself.
import { cpuTime } from './cpu-time.mjs';
import { diskSync } from './disk-canary.mjs';
import { newHistogram } from './latency.mjs';
import { spread } from './statistics.mjs';

/**
 * What came of one visit to an arm, or of the visits of one round together.
 * @typedef {object} Visit
 * @property {number} operations
 * @property {number} ms wall time
 * @property {number} cpuMs CPU time of the whole process tree
 * @property {number} errors
 * @property {import('hdr-histogram-js').Histogram} histogram of microseconds
 * @property {Record<string, import('hdr-histogram-js').Histogram>} parts histograms of kinds of operations, where the arm tells them apart
 */

/**
 * @typedef {object} Arm
 * @property {string} name
 * @property {(ms: number) => Promise<{ operations: number, ms: number, errors?: number, histogram: import('hdr-histogram-js').Histogram, parts?: Record<string, import('hdr-histogram-js').Histogram> }>} visit runs for about `ms`
 * @property {() => Promise<void>} [before] makes ready what the visit needs; not measured
 */

/** The name under which the reference is measured against itself. */
export const itself = 'A/A';
const furthest = 2;
const patience = 1.5;
const fewest = 7;

/** @param {Visit} one @param {Visit} other @returns {Visit} */
const together = (one, other) => {
  const parts = { ...one.parts };
  for (const [name, histogram] of Object.entries(other.parts)) parts[name] = added(parts[name], histogram);
  return {
    operations: one.operations + other.operations,
    ms: one.ms + other.ms,
    cpuMs: one.cpuMs + other.cpuMs,
    errors: one.errors + other.errors,
    histogram: added(one.histogram, other.histogram),
    parts,
  };
};

const added = (one, other) => {
  const sum = newHistogram();
  if (one !== undefined) sum.add(one);
  sum.add(other);
  return sum;
};

/** @param {Arm} arm @param {number} ms @returns {Promise<Visit>} */
const visit = async (arm, ms) => {
  await arm.before?.();
  globalThis.gc?.();
  const cpu = cpuTime();
  const { operations, ms: took, errors = 0, histogram, parts = {} } = await arm.visit(ms);
  return { operations, ms: took, cpuMs: cpuTime() - cpu, errors, histogram, parts };
};

/** One way there and the same way back. */
const round = async (arms, ms, folder) => {
  const canaries = [diskSync(folder)];
  /** @type {Map<string, Visit>} */
  const visits = new Map();
  for (const arm of [...arms, ...[...arms].reverse()]) {
    const one = await visit(arm, ms);
    const before = visits.get(arm.name);
    visits.set(arm.name, before === undefined ? one : together(before, one));
    canaries.push(diskSync(folder));
  }
  return { visits, canaries };
};

/**
 * @param {object} plan
 * @param {Arm} plan.reference
 * @param {readonly Arm[]} plan.arms
 * @param {number} plan.rounds valid ones
 * @param {number} plan.armMs
 * @param {string} plan.folder on the disk that the engines use
 * @param {boolean} [plan.judgeItself] measures the reference against itself as well
 * @param {boolean} [plan.warm] visits each arm once beforehand, unmeasured
 */
export const pairedRounds = async ({ reference, arms, rounds, armMs, folder, judgeItself = false, warm = true }) => {
  const all = [reference, ...arms, ...(judgeItself ? [{ ...reference, name: itself }] : [])];
  if (warm) for (const arm of [reference, ...arms]) await visit(arm, Math.min(armMs, 1_000));
  const had = [];
  const still = () => had.filter(({ canaries }) => Math.max(...canaries) <= furthest * Math.min(...canaries));
  while (still().length < rounds && had.length < Math.ceil(rounds * patience)) {
    const one = await round(all, armMs, folder);
    had.push(one);
    process.stderr.write(`    round ${had.length}, disk sync ${one.canaries.map((ms) => ms.toFixed(2)).join(' ')} ms\n`);
  }
  // A disk that keeps no peace leaves too few rounds: then all of them stand, and the figure is marked.
  const valid = still().length < rounds ? had : still();
  return outcome(all, reference.name, valid, {
    voided: had.length - still().length,
    kept: still().length >= rounds,
    canaries: had.flatMap(({ canaries }) => canaries),
  });
};

const outcome = (arms, reference, valid, { voided, kept, canaries }) => {
  const figures = (name, figure) => valid.map(({ visits }) => figure(visits.get(name)));
  const ratio = (name, figure, over = reference) => {
    const below = figures(over, figure);
    return spread(figures(name, figure).map((above, at) => above / below[at]));
  };
  const total = new Map(arms.map(({ name }) => [name, figures(name, (visit) => visit).reduce(together)]));
  const aa = total.has(itself) ? ratio(itself, throughput) : undefined;
  return { total, ratio, rounds: valid.length, voided, canaries, aa, fit: isFit(aa, valid.length, kept) };
};

const isFit = (aa, had, kept) => {
  if (had < fewest) return `unfit: ${had} rounds`;
  if (!kept) return 'unfit: the disk kept no peace, void rounds stand among these';
  if (aa !== undefined && (aa.median < 0.95 || aa.median > 1.05)) return `unfit: A/A reads ${aa.median.toFixed(3)}`;
  return 'fit';
};

/** Operations a second. @param {Visit} visit */
export const throughput = ({ operations, ms }) => (operations / ms) * 1_000;
/** CPU milliseconds for an operation. @param {Visit} visit */
export const cpuPerOperation = ({ operations, cpuMs }) => cpuMs / operations;
/** The median latency in microseconds. @param {Visit} visit */
export const p50 = ({ histogram }) => histogram.getValueAtPercentile(50);
