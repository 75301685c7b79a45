import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { closing, countResults, resultFiles } from './results.mjs';

let root;

const leave = (file, result) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), JSON.stringify(result));
};

const jestResult = (counts) => ({
  numPassedTests: 1,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  ...counts,
});

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'inbox-results-spec-'));
  for (const file of resultFiles)
    leave(file, file.endsWith('playwright.json') ? { stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 0 } } : jestResult());
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('The closing line', () => {
  it('adds up every suite, jest and Playwright', () => {
    expect(closing([], countResults(root))).toEqual({ lines: ['', '10 passed, 0 failed, 0 skipped'], code: 0 });
  });

  it('counts failures, skipped tests and suites that could not be loaded', () => {
    leave('backend/jest-results.json', jestResult({ numFailedTests: 2, numPendingTests: 3, numRuntimeErrorTestSuites: 1 }));

    expect(closing([], countResults(root))).toEqual({ lines: ['', '10 passed, 3 failed, 3 skipped'], code: 1 });
  });

  it('does not pass when a suite left no result', () => {
    rmSync(join(root, 'frontend/jest-results.json'));

    expect(closing([], countResults(root))).toEqual({
      lines: ['', 'frontend/jest-results.json is missing: that suite did not run.', '9 passed, 0 failed, 0 skipped'],
      code: 1,
    });
  });

  it('does not pass when a suite ran no test', () => {
    leave('demo/jest-results.json', jestResult({ numPassedTests: 0 }));

    expect(closing([], countResults(root)).lines).toContain('demo/jest-results.json counts no test.');
    expect(closing([], countResults(root)).code).toBe(1);
  });

  it('names the steps that failed without a test, and stays the last line', () => {
    const { lines, code } = closing(['format'], countResults(root));

    expect(lines).toEqual(['', 'Failed: format', '10 passed, 0 failed, 0 skipped']);
    expect(code).toBe(1);
  });
});
