import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { until } from '@inbox/embedded/postgres/postmaster';
import { fillDemo } from './fill-demo.js';

jest.setTimeout(60_000);

let dataDirectory: string;
let said: string[];

beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'inbox-demo-spec-'));
  said = [];
});

afterEach(() => {
  rmSync(dataDirectory, { recursive: true });
});

const anchors = () => readFileSync(join(dataDirectory, 'anchors'), 'utf8').trim().split('\n');

/** Fills with a program that notes the anchor that it is given, then does `what`. */
const fill = (what: string, signal = new AbortController().signal) => {
  const script = join(dataDirectory, 'filler.mjs');
  const notes = JSON.stringify(join(dataDirectory, 'anchors'));
  writeFileSync(script, `import { appendFileSync } from 'node:fs'; appendFileSync(${notes}, process.env.DEMO_ANCHOR + '\\n');\n${what}`);
  const say = (sentence: string) => said.push(sentence);
  return fillDemo({ dataDirectory, script, apiUrl: 'http://127.0.0.1:1', logFile: join(dataDirectory, 'demo.log'), say, signal });
};

describe('Filling the demo workspace', () => {
  it('passes the address on and its progress back', async () => {
    await fill(`console.log('telling ' + process.env.API_URL);`);

    expect(said).toEqual(['Filling the demo workspace (the first time only)', 'telling http://127.0.0.1:1']);
  });

  it('happens once for each data folder', async () => {
    await fill('');
    await fill('');

    expect(anchors()).toHaveLength(1);
  });

  it('is tried again after a failure, told from the same moment', async () => {
    await expect(fill('process.exit(1);')).rejects.toThrow('the next start goes on with it');

    await fill('');

    expect(anchors()).toHaveLength(2);
    expect(new Set(anchors()).size).toBe(1);
    expect(Date.parse(anchors()[0] ?? '')).not.toBeNaN();
  });

  it('is given up when the inbox is stopped meanwhile, and not taken for done', async () => {
    const stopping = new AbortController();
    const filling = fill(`console.log('half done'); setInterval(() => {}, 1000);`, stopping.signal);
    await until(() => said.includes('half done'), 30_000);

    stopping.abort();

    await expect(filling).rejects.toThrow();
    expect(existsSync(join(dataDirectory, 'demo-filled'))).toBe(false);
  });
});
