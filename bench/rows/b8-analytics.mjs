// B8: every figure, split or not, from a month to a year, however many escalations there are; and what a report does to the queue.
import pg from 'pg';
import { fillAnalytics } from '../data/analytics.sql.mjs';
import { durability, runRow, startEngines } from '../measuring/engines.mjs';
import { newHistogram, note, percentile } from '../measuring/latency.mjs';
import { figure, report, verdict } from '../measuring/report.mjs';
import { exponent, growth } from '../measuring/statistics.mjs';
import { quick, rounds, seed, sizes } from '../measuring/told.mjs';
import { fillPlainReports, plainHandleTime } from '../references/plain-reports.mjs';
import { callsOn } from './analytics-calls.mjs';

const ns = sizes ?? (quick ? [1_000, 10_000] : [10_000, 100_000, 1_000_000]);
/** What p95 of a call may be, in milliseconds. */
const target = 500;
const askedEach = 3 * rounds;
const columns = ['call', 'n', 'p50 ms', 'p95 ms', 'max ms', 'target', 'growth'];
const month = { from: '2025-06-01T00:00:00Z', to: '2025-07-01T00:00:00Z' };

const timed = async (work) => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

/** A page of work on the queue's own connection, over and over until told to stop. */
const besideIt = (client) => {
  const histogram = newHistogram();
  let going = true;
  const done = (async () => {
    while (going) note(histogram, await timed(() => client.query(`select * from read.course order by raised_at desc limit 50`)));
  })();
  return { stop: async () => ((going = false), await done, histogram) };
};

const measure = async (n, { engines, client }) => {
  const filling = performance.now();
  const most = await fillAnalytics(client, n, seed);
  await fillPlainReports(client);
  process.stderr.write(`  ${n.toLocaleString('en')} escalations, filled in ${((performance.now() - filling) / 1_000).toFixed(0)} s\n`);
  const { calls, close } = callsOn(engines.databaseUrl, most);
  const all = [...calls, { name: 'P1 handle time of a month by operator', reference: true, ask: () => plainHandleTime(client, month) }];
  const histograms = new Map(all.map(({ name }) => [name, newHistogram()]));
  for (const { ask } of all) await ask();
  // In turns, so that no call has the caches for itself.
  for (let round = 0; round < askedEach; round++) for (const { name, ask } of all) note(histograms.get(name), await timed(ask));
  const alone = besideIt(client);
  await new Promise((resolve) => setTimeout(resolve, quick ? 500 : 5_000));
  const quiet = await alone.stop();
  const beside = besideIt(client);
  const year = calls.filter(({ name }) => name.includes('the year'));
  for (let round = 0; round < 2; round++) await Promise.all(year.map(({ ask }) => ask()));
  const busy = await beside.stop();
  await close();
  return { n, all, histograms, quiet, busy };
};

const growthOf = (results, name) => {
  const points = results.map(({ n, histograms }) => [n, percentile(histograms.get(name), 50)]);
  return points.length < 2 ? '' : growth(exponent(points));
};

const lineOf = ({ n, histograms }, { name, reference }, b) => {
  const histogram = histograms.get(name);
  const p95 = percentile(histogram, 95);
  return {
    call: name,
    n: n.toLocaleString('en'),
    'p50 ms': figure(percentile(histogram, 50)),
    'p95 ms': figure(p95),
    'max ms': figure(histogram.maxValue / 1_000),
    target: reference ? '' : verdict(p95 <= target),
    growth: b,
  };
};

const main = async () => {
  const engines = await startEngines('b8');
  const client = new pg.Client({ connectionString: engines.databaseUrl });
  client.on('error', () => undefined); // a row that breaks off stops the server first
  await client.connect();
  await client.query(`set maintenance_work_mem = '512MB'`);
  const durable = await durability(engines);
  const results = [];
  for (const n of ns) results.push(await measure(n, { engines, client }));
  report({
    row: 'B8',
    title: 'analytics: each call through the backend’s own handlers, one at a time, over a year of escalations in a zone with summer time',
    columns,
    lines: results.flatMap((result) =>
      result.all.map((call) => lineOf(result, call, result === results.at(-1) ? growthOf(results, call.name) : '')),
    ),
    notes: [
      `each call ${askedEach} times, in turns; target: p95 <= ${target} ms at 1,000,000; percentiles are exact (nearest rank), nothing is estimated or cached`,
      'growth is that of the number of escalations in the same year: a month holds a twelfth of them',
      durable,
      ...results.map(
        ({ n, quiet, busy }) =>
          `${n.toLocaleString('en')}: a page of 50 rows on another connection takes p50 ${figure(percentile(quiet, 50))} ms, p95 ${figure(percentile(quiet, 95))} ms alone; p50 ${figure(percentile(busy, 50))} ms, p95 ${figure(percentile(busy, 95))} ms while all reports of the year run at once`,
      ),
    ],
    figures: { askedEach },
  });
  await client.end();
};

await runRow(main);
