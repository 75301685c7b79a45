// What `npm test` runs once everything is installed: every check in turn, all of them even when an early one fails, then one closing line that counts.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { closing, countResults, resultFiles } from './results.mjs';

const root = join(import.meta.dirname, '..');
const jest = ['node', '--disable-warning=ExperimentalWarning', '--experimental-vm-modules', 'node_modules/jest/bin/jest.js'];

const steps = [
  { name: 'format', command: ['prettier', '--check', '.'] },
  { name: 'lint of the tools', command: ['eslint', 'tools', 'jest.architecture.mjs', 'jest.node.mjs', 'eslint.config.mjs'] },
  { name: 'build', command: ['nx', 'run-many', '-t', 'build', '--parallel=2', '--outputStyle=static'] },
  { name: 'lint and test', command: ['nx', 'run-many', '-t', 'lint', 'test', '--parallel=2', '--outputStyle=static'] },
  { name: 'architecture', command: [...jest, '-c', 'jest.architecture.mjs', '--json', '--outputFile=architecture-results.json'] },
  { name: 'end to end', command: ['nx', 'run', '@inbox/e2e:e2e', '--outputStyle=stream'] },
];

// A result of yesterday must not count; those of tasks that Nx takes from its cache are put back by it.
for (const file of resultFiles) rmSync(join(root, file), { force: true });

const failedSteps = steps.filter(({ name, command: [program, ...args] }, number) => {
  console.log(`\n[${number + 1}/${steps.length}] ${name}: ${program} ${args.join(' ')}`);
  const began = performance.now();
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(
    `[${number + 1}/${steps.length}] ${name} ${status === 0 ? 'passed' : 'FAILED'} after ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
  return status !== 0;
});

const { lines, code } = closing(
  failedSteps.map(({ name }) => name),
  countResults(root),
);
for (const line of lines) console.log(line);
process.exit(code);
