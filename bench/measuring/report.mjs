// One table for each figure: on the screen, as a line of results.ndjson, and on demand in RESULTS.md.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { quick, record, seed } from './told.mjs';

const folder = join(import.meta.dirname, '..');
const git = (...args) => spawnSync('git', args, { cwd: folder, encoding: 'utf8' }).stdout?.trim() ?? '';

/** Three significant digits, and thousands apart. @param {number} value */
export const figure = (value) => {
  if (!Number.isFinite(value)) return '-';
  if (Math.abs(value) >= 1_000) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
};

/** A ratio with its spread. @param {{ median: number, p10: number, p90: number }} ratio */
export const inRatio = ({ median, p10, p90 }) => `${median.toFixed(2)}x [${p10.toFixed(2)}-${p90.toFixed(2)}]`;

/** @param {boolean} met */
export const verdict = (met) => (met ? 'met' : 'MISSED');

/** The machine, in words. */
export const machine = () =>
  `${cpus()[0]?.model.trim() ?? 'unknown CPU'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${process.arch}, Node ${process.version}, load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`;

const cells = (columns, line) => columns.map((column) => String(line[column] ?? ''));

/** @param {readonly string[]} columns @param {readonly Record<string, unknown>[]} lines */
const asText = (columns, lines) => {
  const rows = [columns, ...lines.map((line) => cells(columns, line))];
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => row[at].length)));
  const [head, ...rest] = rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at]))
      .join('  ')
      .trimEnd(),
  );
  return [head, widths.map((width) => '-'.repeat(width)).join('  '), ...rest].join('\n');
};

const asMarkdown = (columns, lines) =>
  [columns, columns.map(() => '---'), ...lines.map((line) => cells(columns, line))]
    .map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');

/**
 * @param {object} table
 * @param {string} table.row as in the README: B1
 * @param {string} table.title
 * @param {readonly string[]} table.columns
 * @param {readonly Record<string, unknown>[]} table.lines
 * @param {readonly string[]} table.notes what has to be known to read it: rounds, A/A, durability, what is no target
 * @param {object} [table.figures] the numbers unrounded, for results.ndjson alone
 */
export const report = ({ row, title, columns, lines, notes, figures = {} }) => {
  const at = new Date().toISOString();
  const commit = `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' with changes'}`;
  const all = [...notes, `seed ${seed}; commit ${commit}; ${machine()}${quick ? '; --quick: a smoke run, the figures mean nothing' : ''}`];
  console.log(`\n${row}  ${title}\n${asText(columns, lines)}\n${all.map((note) => `  ${note}`).join('\n')}\n`);
  const line = { at, row, title, quick, seed, commit, machine: machine(), lines, notes, figures };
  appendFileSync(join(folder, 'results.ndjson'), `${JSON.stringify(line)}\n`);
  if (record)
    writeDown(`\n## ${row}: ${title}\n\n${at}\n\n${asMarkdown(columns, lines)}\n\n${all.map((note) => `- ${note}`).join('\n')}\n`);
};

const writeDown = (text) => {
  const file = join(folder, 'RESULTS.md');
  if (!existsSync(file)) writeFileSync(file, '# Results\n\nAppended by `npm run bench -- --record`. How to read them: README.md.\n');
  appendFileSync(file, text);
};

/** What stands under every table of paired rounds. @param {Awaited<ReturnType<typeof import('./paired-rounds.mjs').pairedRounds>>} measured */
export const howMeasured = ({ rounds, voided, canaries, aa, fit }) =>
  `${rounds} rounds there and back counted, ${voided} were void by the disk canary (${figure(Math.min(...canaries))}-${figure(Math.max(...canaries))} ms a sync)${
    aa === undefined ? '' : `, A/A ${inRatio(aa)}`
  }: ${fit}`;
