import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { until } from '@inbox/embedded/postgres/postmaster';
import { portFor } from './free-port.js';
import { endWithLauncher, runNodeProgram, type NodeProgram } from './node-program.js';
import { answers, saysReady } from './ready.js';

jest.setTimeout(60_000);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inbox-program-spec-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const program = (source: string, more: Partial<NodeProgram> = {}): NodeProgram => {
  const script = join(folder, 'program.mjs');
  writeFileSync(script, source);
  return { name: 'Program', script, env: {}, logFile: join(folder, 'program.log'), ready: saysReady, grace: 5_000, ...more };
};

const forever = 'setInterval(() => {}, 1000);';
const ready = `console.log('{"ready":true}'); ${forever}`;
const alive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('A Node program', () => {
  it('is ready when it says so, whatever it printed before', async () => {
    const running = await runNodeProgram(program(`console.log('warming up'); ${ready}`));

    expect(alive(running.pid)).toBe(true);
    await running.stop();
    expect(alive(running.pid)).toBe(false);
  });

  it('is ready when its address answers with success', async () => {
    const port = await portFor(0, '127.0.0.1');
    const source = `import { createServer } from 'node:http';
      let asked = 0;
      createServer((_, response) => { response.statusCode = ++asked > 2 ? 200 : 503; response.end(String(asked)); }).listen(${port}, '127.0.0.1');`;

    const running = await runNodeProgram(program(source, { ready: answers(`http://127.0.0.1:${port}/health/ready`) }));

    expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe('4');
    await running.stop();
  });

  it('writes all it says to its log', async () => {
    const running = await runNodeProgram(program(`console.error('to stderr'); console.log('to stdout'); ${ready}`));
    await running.stop();

    const log = () => readFileSync(join(folder, 'program.log'), 'utf8');
    expect(await until(() => log().includes('to stderr') && log().includes('to stdout'), 30_000)).toBe(true);
  });

  it('is told about its surroundings by the environment', async () => {
    const running = await runNodeProgram(program(`console.log('PORT=' + process.env.PORT); ${ready}`, { env: { PORT: '4711' } }));
    await running.stop();

    expect(readFileSync(join(folder, 'program.log'), 'utf8')).toContain('PORT=4711');
  });

  it('fails with the end of its log when it ends before it is ready', async () => {
    await expect(runNodeProgram(program(`throw new Error('relation "inbox_list" does not exist');`))).rejects.toThrow(
      /Program ended before it was ready\.\n[^]*relation "inbox_list" does not exist/,
    );
  });

  it('fails when it is not ready within its patience, and is gone then', async () => {
    const pid = join(folder, 'pid');
    const source = `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(pid)}, String(process.pid)); ${forever}`;

    await expect(runNodeProgram(program(source, { patience: 2_000 }))).rejects.toThrow('Program was not ready after 2 s.');
    expect(existsSync(pid) && alive(Number(readFileSync(pid, 'utf8')))).toBe(false);
  });

  it('can be given up while it starts', async () => {
    const given = new AbortController();
    const starting = runNodeProgram(program(forever), given.signal);
    given.abort();

    await expect(starting).rejects.toThrow('Program was stopped.');
  });

  it('may end in its own way after SIGTERM', async () => {
    const running = await runNodeProgram(program(`process.on('SIGTERM', () => process.exit(7)); ${ready}`));

    await running.stop();

    expect(await running.exited).toBe(7);
  });

  it('is killed when it does not end after SIGTERM', async () => {
    const running = await runNodeProgram(program(`process.on('SIGTERM', () => {}); ${ready}`, { grace: 100 }));

    await running.stop();

    expect(await running.exited).toBeNull();
  });

  it('ends when whoever started it is killed', async () => {
    const { script } = program(ready);
    const starter = `const { spawn } = await import('node:child_process');
      const child = spawn(process.execPath, ['--import', process.argv[1], process.argv[2]], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], detached: true });
      process.stdout.write(String(child.pid));`; // why not console.log: it colours numbers where FORCE_COLOR is set
    const launcher = spawn(process.execPath, ['--input-type=module', '-e', starter, endWithLauncher, script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = (await once(launcher.stdout, 'data')) as [Buffer];
    const pid = Number(said.toString());
    expect(alive(pid)).toBe(true);

    launcher.kill('SIGKILL');

    expect(await until(() => !alive(pid), 30_000)).toBe(true);
  });
});

describe('The port of the inbox', () => {
  it('is refused in plain words while another program has it', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;

    await expect(portFor(port, '127.0.0.1', 0)).rejects.toThrow(
      `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
    );

    other.close();
    await once(other, 'close');
    expect(await portFor(port, '127.0.0.1')).toBe(port);
  });

  it('is waited for a moment, as a killed inbox may still be letting go of it', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;

    const waiting = portFor(port, '127.0.0.1', 30_000);
    other.close();

    expect(await waiting).toBe(port);
  });

  it('is any free one for 0', async () => {
    expect(await portFor(0, '127.0.0.1')).toBeGreaterThan(1023);
  });

  it('must be a port', async () => {
    await expect(portFor(Number('http'), '127.0.0.1')).rejects.toThrow('PORT must be a whole number');
  });
});
