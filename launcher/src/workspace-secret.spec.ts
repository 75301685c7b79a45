import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { workspaceSecret } from './workspace-secret.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inbox-secret-spec-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('The secret of a workspace', () => {
  it('is 32 random bytes', () => {
    const other = mkdtempSync(join(tmpdir(), 'inbox-secret-spec-'));

    expect(workspaceSecret(folder)).toMatch(/^[0-9a-f]{64}$/);
    expect(workspaceSecret(other)).not.toBe(workspaceSecret(folder));
    rmSync(other, { recursive: true });
  });

  it('stays the same for the same data', () => {
    expect(workspaceSecret(folder)).toBe(workspaceSecret(folder));
  });

  it('can be read by its owner alone', () => {
    workspaceSecret(folder);

    expect(statSync(join(folder, 'workspace-secret')).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
  });
});
