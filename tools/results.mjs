// Adds up what jest and Playwright have left behind.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const projects = ['contracts', 'backend', 'projections', 'frontend', 'embedded', 'launcher', 'demo'];

export const resultFiles = [
  ...projects.map((project) => `${project}/jest-results.json`),
  'architecture-results.json',
  'e2e/test-results/playwright.json',
];

/**
 * @param {string} root the folder of the project
 * @returns {{ passed: number, failed: number, skipped: number, faults: string[] }} `faults` names each suite that left no result or ran no test
 */
export function countResults(root) {
  const sum = { passed: 0, failed: 0, skipped: 0, faults: [] };
  for (const file of resultFiles) {
    const one = existsSync(join(root, file)) ? countIn(JSON.parse(readFileSync(join(root, file), 'utf8'))) : undefined;
    if (one === undefined) sum.faults.push(`${file} is missing: that suite did not run.`);
    else if (one.passed + one.failed === 0) sum.faults.push(`${file} counts no test.`);
    sum.passed += one?.passed ?? 0;
    sum.failed += one?.failed ?? 0;
    sum.skipped += one?.skipped ?? 0;
  }
  return sum;
}

// A jest suite that cannot even be loaded has no tests to fail: it counts as one failure.
function countIn(result) {
  if (result.stats)
    return { passed: result.stats.expected + result.stats.flaky, failed: result.stats.unexpected, skipped: result.stats.skipped };
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/**
 * @param {string[]} failedSteps
 * @param {ReturnType<typeof countResults>} counted
 * @returns {{ lines: string[], code: number }} the last lines of the run, of which the very last counts, and the exit code
 */
export function closing(failedSteps, { passed, failed, skipped, faults }) {
  const problems = [...failedSteps.map((step) => `Failed: ${step}`), ...faults];
  return {
    lines: ['', ...problems, `${passed} passed, ${failed} failed, ${skipped} skipped`],
    code: problems.length > 0 || failed > 0 ? 1 : 0,
  };
}
