// B12: the first load of the inbox, nothing cached: what is fetched, when the largest paint and the first row of the queue are there.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EventStoreDBClient } from '@eventstore/db-client';
import { writeHistory } from '../data/history.mjs';
import { runRow, startEngines } from '../measuring/engines.mjs';
import { percentile } from '../measuring/latency.mjs';
import { cpuPerOperation, p50, pairedRounds } from '../measuring/paired-rounds.mjs';
import { figure, howMeasured, inRatio, report, verdict } from '../measuring/report.mjs';
import { exponent, growth } from '../measuring/statistics.mjs';
import { armMs, quick, rounds, seed, sizes } from '../measuring/told.mjs';
import { buildEmptyApp } from '../references/empty-app.mjs';
import { httpClient, signIn, startApi } from './over-http.mjs';
import { load, loadArm, openBrowser } from './page-loads.mjs';

const root = join(import.meta.dirname, '../..');
const queues = sizes ?? (quick ? [100, 1_000] : [100, 10_000]);
const largestJs = 150 * 1_000;
const reference = 'L7 empty Angular + NgRx';
const columns = [
  'page',
  'loads',
  'LCP p50 ms',
  'p95 ms',
  'max ms',
  'LCP against L7',
  'first row p50 ms',
  'p95 ms ',
  'CPU ms/load',
  'target',
];

/** The projections, in a process of their own, caught up. */
const startProjections = async ({ databaseUrl, eventStoreUrl }) => {
  const child = spawn(process.execPath, [join(root, 'projections/dist/main.js')], {
    env: { ...process.env, DATABASE_URL: databaseUrl, EVENTSTORE_URL: eventStoreUrl },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return {
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
};

/** Asks until the queue has so many. */
const queueHas = async (client, cookie, wanted) => {
  for (;;) {
    const { text } = await client.ask('GET', '/api/escalations?section=unclaimed&limit=1', { cookie });
    if (JSON.parse(text).counts?.unclaimed === wanted) return;
    await pause(100);
  }
};

const lineOf = (measured) => (name, target) => {
  const total = measured.total.get(name);
  const { histogram, parts } = total;
  return {
    page: name,
    loads: total.operations,
    'LCP p50 ms': figure(percentile(histogram, 50)),
    'p95 ms': figure(percentile(histogram, 95)),
    'max ms': figure(histogram.maxValue / 1_000),
    'LCP against L7': name === reference ? '' : inRatio(measured.ratio(name, p50)),
    'first row p50 ms': figure(percentile(parts.painted, 50)),
    'p95 ms ': figure(percentile(parts.painted, 95)),
    'CPU ms/load': figure(cpuPerOperation(total)),
    target,
  };
};

const inWeight = (weight, ...kinds) => kinds.reduce((sum, kind) => sum + (weight[kind]?.gz ?? 0), 0);
const kilo = (bytes) => `${(bytes / 1_000).toFixed(1)} kB`;

/** One size of the queue beside L7. */
const measure = async (size, { chrome, empty, inbox, folder, judgeItself }) => {
  const name = `inbox, ${size.toLocaleString('en')} rows`;
  const arms = [loadArm(name, chrome, inbox)];
  const measured = await pairedRounds({ reference: loadArm(reference, chrome, empty), arms, rounds, armMs, folder, judgeItself });
  const { median } = measured.ratio(name, p50);
  const line = lineOf(measured);
  return {
    measured,
    firstRow: percentile(measured.total.get(name).parts.painted, 50),
    lines: [line(reference, ''), line(name, `LCP <= 1.5x L7 ${verdict(median <= 1.5)}`)],
    notes: [`${name}: ${howMeasured(measured)}`],
  };
};

const weights = async (chrome, inbox, empty) => {
  const ours = await load(chrome, { ...inbox, weigh: true });
  const theirs = await load(chrome, { ...empty, weigh: true });
  const code = inWeight(ours.weight, 'script', 'stylesheet');
  const said = Object.entries(ours.weight).map(([kind, { files, gz }]) => `${kind} ${files} (${kilo(gz)})`);
  return [
    `fetched until the first row: JS + CSS ${kilo(code)} after gzip -9 (L7 ${kilo(inWeight(theirs.weight, 'script', 'stylesheet'))}); JS <= 150 kB: ${kilo(
      inWeight(ours.weight, 'script'),
    )} ${verdict(inWeight(ours.weight, 'script') <= largestJs)}; all of it: ${said.join(', ')}`,
    `rows in the page at first: ${ours.rows}`,
  ];
};

const main = async () => {
  const engines = await startEngines('b12');
  const emptyFolder = buildEmptyApp();
  const projections = await startProjections(engines);
  const [api, other] = await Promise.all([
    startApi(engines, { health: 'ready', more: { STATIC_DIR: join(root, 'frontend/dist/browser') } }),
    startApi(engines, { health: 'ready', more: { STATIC_DIR: emptyFolder } }),
  ]);
  const client = httpClient(api.url, 4);
  const { cookie } = await signIn(client, 1);
  const store = EventStoreDBClient.connectionString(engines.eventStoreUrl);
  const chrome = await openBrowser();
  const inbox = { url: api.url, path: '/inbox', selector: 'queue-row', cookie };
  const empty = { url: other.url, path: '/', selector: 'h1' };
  const parts = [];
  let weight = [];
  let waiting = 0;
  for (const size of queues) {
    await writeHistory(store, { escalations: size - waiting, seed: seed + size, over: false });
    waiting = size;
    await queueHas(client, cookie, size);
    if (weight.length === 0) weight = await weights(chrome, inbox, empty);
    parts.push(await measure(size, { chrome, empty, inbox, folder: engines.folder, judgeItself: size === queues[0] }));
  }
  const b = exponent(parts.map(({ firstRow }, at) => [queues[at], firstRow]));
  report({
    row: 'B12',
    title: 'first load of the inbox, signed in, nothing cached, on loopback without throttling',
    columns,
    lines: parts.flatMap(({ lines }) => lines),
    notes: [
      ...weight,
      `first row from ${queues[0].toLocaleString('en')} to ${queues.at(-1).toLocaleString('en')} rows: exponent ${growth(b)}`,
      `${await chrome.version()}; both pages from the backend’s own server, with its compression and headers; L7’s "first row" is its heading`,
      ...parts.flatMap(({ notes }) => notes),
    ],
    figures: parts.map(({ measured }) => ({ fit: measured.fit, aa: measured.aa })),
  });
  client.stop();
  await chrome.close();
  await store.dispose();
  await Promise.all([api.stop(), other.stop(), projections.stop()]);
};

await runRow(main);
