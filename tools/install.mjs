// Installs the locked dependencies once per lockfile. Plain JavaScript that the system's own Node (20 or newer) can run:
// the Node version that the project itself uses (24) is one of the packages it installs, and is first on PATH in npm scripts.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const stamp = join(root, 'node_modules', '.install-stamp');
const key = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(`${process.platform}-${process.arch}`)
  .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== key) {
  // The Node inside node_modules is about to be replaced, so npm must not be running on it.
  const PATH = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((d) => !d.startsWith(root) && !d.includes('node_modules'))
    .join(delimiter);
  console.log('Installing dependencies (npm ci)...');
  // --include: NODE_ENV=production, or a user's npm settings, must not leave out what the build needs.
  const { status } = spawnSync(
    'npm',
    ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, PATH },
    },
  );
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, key);
}
