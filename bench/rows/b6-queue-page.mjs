// B6: a page of 50 rows with its counts, whatever is asked for, however many escalations there are.
import pg from 'pg';
import { rowValues } from '../../backend/dist/database/row-values.js';
import { fillQueue } from '../data/read-models.sql.mjs';
import { durability, runRow, startEngines } from '../measuring/engines.mjs';
import { newHistogram, note, percentile } from '../measuring/latency.mjs';
import { p50, pairedRounds } from '../measuring/paired-rounds.mjs';
import { figure, howMeasured, inRatio, report, verdict } from '../measuring/report.mjs';
import { exponent, growth } from '../measuring/statistics.mjs';
import { armMs, quick, rounds, seed, sizes } from '../measuring/told.mjs';
import { fillOpenInbox, listOpenInbox, userOf } from '../references/open-inbox.mjs';
import { deepPage, inboxListOn, pageOf, questions } from './queue-pages.mjs';
import { checkPage, explain } from './queue-truth.mjs';

const ns = sizes ?? (quick ? [1_000, 10_000] : [1_000, 10_000, 100_000, 1_000_000]);
const tabs = ['mine', 'unclaimed', 'all'];
/** Where the product must beat the open inbox, and by how much. */
const leads = new Map([
  [100_000, 30],
  [1_000_000, 300],
]);
const names = { one: 'L5 select 1', pages: 'pages', p2: 'P2 open inbox' };
const columns = ['page', 'n', 'SQL p50 ms', 'p95 ms', 'p99 ms', 'against L5', 'target', 'growth'];

/** An arm that asks the things in turn, each with a histogram of its own. */
const inTurns = (name, things) => ({
  name,
  visit: async (ms) => {
    const histogram = newHistogram();
    const parts = Object.fromEntries(things.map(({ name: part }) => [part, newHistogram()]));
    const begun = performance.now();
    let operations = 0;
    for (; performance.now() - begun < ms || operations < things.length; operations++) {
      const { name: part, ask } = things[operations % things.length];
      const took = await ask();
      note(parts[part], took);
      note(histogram, took);
    }
    return { operations, ms: performance.now() - begun, histogram, parts };
  },
});

const timed = async (work) => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

/** First pages and deep ones, as questions to the handler that tell how long the database took. */
const pagesOf = async (client, reader) => {
  let took = 0;
  let last;
  const whole = newHistogram();
  const handler = inboxListOn(client, (ms, sql, parameters) => {
    took = ms;
    last = { sql, parameters };
  });
  const things = [];
  for (const { name, query } of questions(reader)) {
    const { cursor, page } = await deepPage(handler, query, reader);
    for (const [at, number] of cursor === undefined
      ? [[undefined, 1]]
      : [
          [undefined, 1],
          [cursor, page],
        ]) {
      const ask = async () => {
        note(whole, await timed(() => handler.execute(pageOf(query, reader, at))));
        return took;
      };
      things.push({
        name: number === 1 ? name : `${name}, deep`,
        number,
        ask,
        statement: async () => (await ask(), last),
        answer: () => handler.execute(pageOf(query, reader, at)),
        query,
        cursor: at,
      });
    }
  }
  return { things, whole };
};

/** One size: filled, checked, measured. */
const measure = async (n, { engines, client }) => {
  const begun = performance.now();
  const { reader } = await fillQueue(client, n, seed);
  const rivals = leads.has(n) || quick;
  if (rivals) await fillOpenInbox(client);
  process.stderr.write(
    `  ${n.toLocaleString('en')} escalations${rivals ? ', also as P2’s' : ''}, filled in ${((performance.now() - begun) / 1_000).toFixed(0)} s\n`,
  );
  const { things, whole } = await pagesOf(client, reader);
  for (const thing of things) await checkPage(client, reader, thing);
  const user = rivals ? await userOf(client, reader) : undefined;
  const reference = inTurns(names.one, [{ name: 'one', ask: () => timed(() => client.query('select 1')) }]);
  const p2 = inTurns(
    names.p2,
    tabs.map((tab) => ({ name: tab, ask: () => timed(() => listOpenInbox(client, tab, user)) })),
  );
  const arms = [inTurns(names.pages, things), ...(rivals ? [p2] : [])];
  const measured = await pairedRounds({ reference, arms, rounds, armMs, folder: engines.folder, judgeItself: n === ns.at(-1) });
  const slow = things.filter(({ name }) => percentile(measured.total.get(names.pages).parts[name], 50) > 1);
  const plans = [];
  for (const { name, statement } of slow.slice(0, 4)) plans.push(`${name}: ${await explain(client, await statement())}`);
  return { n, things, measured, whole, rivals, plans };
};

const partRatio = (measured, name) =>
  measured.ratio(names.pages, (visit) => (visit.parts[name] ?? visit.histogram).getValueAtPercentile(50));

const lineOf = ({ n, measured }, name, number, b) => {
  const histogram = measured.total.get(names.pages).parts[name];
  const ratio = partRatio(measured, name);
  const middle = percentile(histogram, 50);
  return {
    page: number > 1 ? `${name} (page ${number})` : name,
    n: n.toLocaleString('en'),
    'SQL p50 ms': figure(middle),
    'p95 ms': figure(percentile(histogram, 95)),
    'p99 ms': figure(percentile(histogram, 99)),
    'against L5': inRatio(ratio),
    target: verdict(ratio.median <= 8 && middle <= 1),
    growth: b,
  };
};

const growthOf = (results, name) => {
  const points = results.flatMap(({ n, measured }) => {
    const part = measured.total.get(names.pages).parts[name];
    return part === undefined ? [] : [[n, percentile(part, 50)]];
  });
  return points.length < 2 ? '' : growth(exponent(points));
};

/** How much faster each tab is than the open inbox's. */
const lead = ({ n, measured, rivals }) => {
  if (!rivals) return [];
  return tabs.map((tab) => {
    const p2 = percentile(measured.total.get(names.p2).parts[tab], 50);
    const ours = percentile(measured.total.get(names.pages).parts[tab], 50);
    const least = leads.get(n);
    const said = least === undefined ? '' : `, target >= ${least}x: ${verdict(p2 / ours >= least)}`;
    return `${n.toLocaleString('en')}, ${tab}: P2 ${figure(p2)} ms for 25 rows, ours ${figure(ours)} ms for 50: ${figure(p2 / ours)}x faster${said}`;
  });
};

const main = async () => {
  const engines = await startEngines('b6');
  const client = new pg.Client({ connectionString: engines.databaseUrl, types: rowValues });
  client.on('error', () => undefined); // a row that breaks off stops the server first
  await client.connect();
  await client.query(`set maintenance_work_mem = '512MB'`);
  const durable = await durability(engines);
  const results = [];
  for (const n of ns) results.push(await measure(n, { engines, client }));
  report({
    row: 'B6',
    title: 'queue page: 50 rows and the counts in one statement, through the backend’s own GetInboxList',
    columns,
    lines: results.flatMap((result) =>
      result.things.map(({ name, number }) => ({
        ...lineOf(result, name, number, result === results.at(-1) ? growthOf(results, name) : ''),
      })),
    ),
    notes: [
      'one connection, pages and references in turns; 5 % of the escalations open; target: p50 <= 8x L5 and <= 1 ms, growth |b| <= 0.05',
      durable,
      ...results.flatMap(({ n, measured, whole }) => [
        `${n.toLocaleString('en')}: ${howMeasured(measured)}; L5 p50 ${figure(p50(measured.total.get(names.one)) / 1_000)} ms; with the handler’s work in JavaScript p50 ${figure(percentile(whole, 50))} ms`,
      ]),
      ...results.flatMap(lead),
      'every page was compared with the rows that a plain sort of the table gives, and the counts with count(*)',
      ...results.flatMap(({ n, plans }) => plans.map((plan) => `${n.toLocaleString('en')}, slow: ${plan}`)),
    ],
    figures: results.map(({ n, measured }) => ({ n, fit: measured.fit, aa: measured.aa })),
  });
  await client.end();
};

await runRow(main);
