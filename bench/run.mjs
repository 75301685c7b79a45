// npm run bench [-- B6] [-- --quick] [-- --record]: builds what is measured, installs what it is measured with, runs the rows.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const here = import.meta.dirname;
const root = join(here, '..');
const rows = {
  B1: 'b1-command-to-durable.mjs',
  B3: 'b3-claims-race.mjs',
  B6: 'b6-queue-page.mjs',
  B8: 'b8-analytics.mjs',
  B11: 'b11-start.mjs',
  B12: 'b12-first-load.mjs',
};

/** @param {string} program @param {readonly string[]} args @param {string} cwd */
const run = (program, args, cwd) => {
  const PATH = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const { status, error } = spawnSync(program, args, {
    cwd,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH },
  });
  if (error) console.error(error.message);
  return status ?? 1;
};

/** Peers and load tools are this folder's own, installed once for each lock file. */
const install = () => {
  const stamp = join(here, 'node_modules/.install-stamp');
  const key = createHash('sha256')
    .update(readFileSync(join(here, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return;
  console.log('Installing the benchmarks’ own dependencies (npm ci in bench/)...');
  const status = run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], here);
  if (status !== 0) process.exit(status);
  writeFileSync(stamp, key);
};

const build = () => {
  const status = run('nx', ['run-many', '-t', 'build', '--outputStyle=stream-without-prefixes'], root);
  if (status !== 0) process.exit(status);
};

const args = process.argv.slice(2);
const named = args.filter((arg) => !arg.startsWith('-')).map((name) => name.toUpperCase());
const unknown = named.filter((name) => !(name in rows));
if (unknown.length > 0) {
  console.error(`There is no row ${unknown.join(', ')}. There are: ${Object.keys(rows).join(', ')}.`);
  process.exit(1);
}

install();
if (!args.includes('--no-build')) build();
const flags = args.filter((arg) => arg.startsWith('-') && arg !== '--no-build');
const failed = Object.entries(rows).flatMap(([name, file]) => {
  if (named.length > 0 && !named.includes(name)) return [];
  console.log(`\n${name}: ${file}`);
  return run(process.execPath, ['--expose-gc', '--disable-warning=ExperimentalWarning', join(here, 'rows', file), ...flags], root) === 0
    ? []
    : [name];
});
if (failed.length > 0) console.error(`Broke off: ${failed.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);
