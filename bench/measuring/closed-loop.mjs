import { newHistogram, note } from './latency.mjs';

/**
 * Keeps `clients` at work, each with its next operation as soon as the last one was answered (no think time: saturation), for `ms`.
 * @param {number} clients
 * @param {number} ms
 * @param {(client: number) => Promise<unknown>} operation
 */
export const closedLoop = async (clients, ms, operation) => {
  const histogram = newHistogram();
  const begun = performance.now();
  const end = begun + ms;
  let operations = 0;
  let errors = 0;
  const work = async (client) => {
    for (let now = performance.now(); now < end; now = performance.now()) {
      try {
        await operation(client);
        operations++;
      } catch (error) {
        errors++;
        if (errors === 1) process.stderr.write(`    first error: ${error instanceof Error ? error.stack : String(error)}\n`);
      }
      note(histogram, performance.now() - now);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => work(client)));
  return { operations, ms: performance.now() - begun, errors, histogram };
};

/** Does `work` for each of `things`, `atOnce` at a time. @template T @param {readonly T[]} things @param {number} atOnce @param {(thing: T) => Promise<unknown>} work */
export const forEachAtOnce = async (things, atOnce, work) => {
  let next = 0;
  const one = async () => {
    for (let index = next++; index < things.length; index = next++) await work(things[index]);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, things.length) }, one));
};
