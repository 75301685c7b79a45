import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { firstAdmin, noteFirstAdmin } from './first-admin.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inbox-admin-spec-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const never = new AbortController().signal;

/** Someone at a terminal who types the next answer whenever a question stands there with nothing behind it. */
const someoneTyping = (...answers: string[]) => {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = new PassThrough();
  let shown = '';
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString('utf8');
    if (chunk.toString('utf8').endsWith(': ') && answers.length > 0) input.write(`${answers.shift() ?? ''}\n`);
  });
  return { terminal: { input, output }, shown: () => shown };
};

const nobody = () => ({ input: new PassThrough(), output: new PassThrough() });

describe('The first admin', () => {
  it('comes from the environment', async () => {
    const env = { ADMIN_EMAIL: 'ana@example.test', ADMIN_PASSWORD: 'correct horse' };

    expect(await firstAdmin(folder, env, nobody(), never)).toEqual({ email: 'ana@example.test', password: 'correct horse' });
  });

  it('is asked for at a terminal, and the password does not show', async () => {
    const { terminal, shown } = someoneTyping('ana@example.test', 'correct horse');

    expect(await firstAdmin(folder, {}, terminal, never)).toEqual({ email: 'ana@example.test', password: 'correct horse' });
    expect(shown()).toContain('ana@example.test');
    expect(shown()).not.toContain('correct');
  });

  it('is asked for again after what is no e-mail address', async () => {
    const { terminal } = someoneTyping('ana', 'ana@example.test', 'correct horse');

    expect((await firstAdmin(folder, {}, terminal, never))?.email).toBe('ana@example.test');
  });

  it('is asked for another password when the first is short', async () => {
    const { terminal } = someoneTyping('ana@example.test', 'horse', 'correct horse');

    expect((await firstAdmin(folder, {}, terminal, never))?.password).toBe('correct horse');
  });

  it('is not asked for again once it is noted', async () => {
    noteFirstAdmin(folder);

    expect(await firstAdmin(folder, {}, someoneTyping().terminal, never)).toBeUndefined();
  });

  it('is not waited for where nobody can answer; a line says how to name one', async () => {
    const { input, output } = nobody();

    expect(await firstAdmin(folder, {}, { input, output }, never)).toBeUndefined();
    expect(String(output.read())).toContain('ADMIN_EMAIL');
  });

  it('is no longer asked for once the start is given up', async () => {
    const given = new AbortController();
    const asking = firstAdmin(folder, {}, someoneTyping().terminal, given.signal);
    given.abort();

    await expect(asking).rejects.toThrow();
  });
});
