// What a row was told on the command line.
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  strict: false,
  options: {
    quick: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    seed: { type: 'string', default: '20261122' },
    rounds: { type: 'string' },
    arm: { type: 'string' },
    only: { type: 'string' },
    sizes: { type: 'string' },
    stored: { type: 'string' },
  },
});

/** `--quick`: everything runs once and short; the figures mean nothing. */
export const quick = values.quick === true;
/** `--record`: the tables go to bench/RESULTS.md too. */
export const record = values.record === true;
/** `--seed=<number>`: what the data is made from. */
export const seed = Number(values.seed);
/** `--rounds=<n>`: rounds that count; 7 at least for a figure to be worth something. */
export const rounds = Number(values.rounds ?? (quick ? 2 : 7));
/** `--arm=<seconds>`: how long one visit to an arm lasts. In milliseconds here. */
export const armMs = Number(values.arm ?? (quick ? 0.3 : 2)) * 1_000;
/** `--only=<part>[,<part>]`: the parts of the row to run; all where it is left out. */
export const only = values.only === undefined ? undefined : String(values.only).split(',');
/** `--sizes=<n>[,<n>]`: the sizes of a growth series, where the row has one. */
export const sizes = values.sizes === undefined ? undefined : String(values.sizes).split(',').map(Number);
/** `--stored=<n>`: events in the store before the row begins, where the row can be told. */
export const stored = values.stored === undefined ? undefined : Number(values.stored);

/** Whether `--only` lets this part run. @param {string} part */
export const wanted = (part) => only === undefined || only.includes(part);
