import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Writable, type Readable } from 'node:stream';

/** The account that a new workspace begins with. */
export interface Admin {
  email: string;
  password: string;
}

export interface Terminal {
  input: Readable & { isTTY?: boolean };
  output: Writable;
}

const mark = 'admin-asked';

/**
 * Finds out who the first admin is: from ADMIN_EMAIL and ADMIN_PASSWORD, else by asking at the terminal, once for each data folder.
 *
 * @param signal Gives up asking.
 * @returns `undefined` where there is nothing to be found out.
 */
export async function firstAdmin(
  dataDirectory: string,
  { ADMIN_EMAIL: email, ADMIN_PASSWORD: password }: NodeJS.ProcessEnv,
  { input, output }: Terminal,
  signal: AbortSignal,
): Promise<Admin | undefined> {
  if (email && password) return { email, password };
  if (existsSync(join(dataDirectory, mark))) return undefined;
  if (!input.isTTY) {
    output.write('There may be no account yet: ADMIN_EMAIL=… ADMIN_PASSWORD=… npm start makes the first admin.\n');
    return undefined;
  }
  output.write('This workspace has no account yet. Who is its first admin?\n');
  return ask({ input, output }, signal);
}

/** Notes that the first admin exists, so that the next start does not ask. */
export function noteFirstAdmin(dataDirectory: string): void {
  writeFileSync(join(dataDirectory, mark), `${new Date().toISOString()}\n`);
}

async function ask({ input, output }: Terminal, signal: AbortSignal): Promise<Admin> {
  let hidden = false;
  const screen = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      if (!hidden) output.write(chunk);
      done();
    },
  });
  const lines = createInterface({ input, output: screen, terminal: true });
  // Readline takes the key for itself; everybody else here listens to the signal.
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  const answer = async (question: string, form: RegExp, secret = false): Promise<string> => {
    hidden = secret;
    const typing = lines.question(secret ? '' : question, { signal });
    if (secret) output.write(question);
    const given = (await typing).trim();
    if (secret) output.write('\n');
    return form.test(given) ? given : answer(question, form, secret);
  };
  try {
    const email = await answer('E-mail: ', /^\S+@\S+\.\S+$/);
    return { email, password: await answer('Password (8 characters or more, not shown): ', /^.{8,}$/, true) };
  } finally {
    lines.close();
  }
}
