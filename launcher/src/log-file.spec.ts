import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { logFileFor } from './log-file.js';

let logs: string;

beforeEach(() => {
  logs = mkdtempSync(join(tmpdir(), 'inbox-logs-spec-'));
});

afterEach(() => {
  rmSync(logs, { recursive: true });
});

describe('The log of a program', () => {
  it('goes on across starts while it is small', () => {
    writeFileSync(logFileFor(logs, 'api', 10), 'yesterday\n');

    expect(readFileSync(logFileFor(logs, 'api', 10), 'utf8')).toBe('yesterday\n');
  });

  it('is set aside at the next start once it is large, and the elder one goes', () => {
    writeFileSync(logFileFor(logs, 'api', 10), 'a long day of writing\n');
    writeFileSync(join(logs, 'api.1.log'), 'last year\n');

    expect(existsSync(logFileFor(logs, 'api', 10))).toBe(false);
    expect(readFileSync(join(logs, 'api.1.log'), 'utf8')).toBe('a long day of writing\n');
  });

  it('finds its folder made', () => {
    writeFileSync(logFileFor(join(logs, 'deeper', 'still'), 'api'), 'first\n');

    expect(existsSync(join(logs, 'deeper', 'still', 'api.log'))).toBe(true);
  });
});
