// B11: from nothing to the first claim that was accepted: on a bare data folder, a warm one, after kill -9 of everything, with a large store.
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { EventStoreDBClient } from '@eventstore/db-client';
import { eventsEach, writeHistory } from '../data/history.mjs';
import { freshFolder, runRow } from '../measuring/engines.mjs';
import { newHistogram, note, percentiles } from '../measuring/latency.mjs';
import { p50, pairedRounds } from '../measuring/paired-rounds.mjs';
import { figure, howMeasured, inRatio, report, verdict } from '../measuring/report.mjs';
import { exponent, growth, median } from '../measuring/statistics.mjs';
import { quick, rounds, seed, stored, wanted } from '../measuring/told.mjs';
import { httpClient, signIn } from './over-http.mjs';
import { startProgram } from './programs-started.mjs';

const large = stored ?? (quick ? 2_000 : 100_000);
const columns = ['start', 'n', 'p50 ms', 'min ms', 'max ms', 'CPU ms', 'against the engines alone', 'target'];

const handoff = () => ({
  customer: { externalId: randomUUID(), name: 'Leila Haddad' },
  trigger: 'USER_REQUEST',
  history: [{ author: 'customer', text: 'Is anybody there?', at: new Date().toISOString() }],
});

/** Signs in, hands one escalation over and claims it. @throws Error where the claim is not accepted */
const firstClaim = async (url) => {
  const client = httpClient(url, 4);
  const { cookie } = await signIn(client, 1);
  const token = { authorization: 'Bearer demo-handoff-token', 'idempotency-key': randomUUID() };
  const raised = await client.ask('POST', '/api/handoffs', token, handoff());
  if (raised.status !== 201) throw new Error(`The hand-over was answered ${raised.status} ${raised.text}`);
  const { escalationId } = JSON.parse(raised.text);
  const claimed = await client.ask('POST', `/api/escalations/${escalationId}/claim`, { cookie, 'idempotency-key': randomUUID() }, {});
  if (claimed.status !== 200) throw new Error(`The claim was answered ${claimed.status} ${claimed.text}`);
  client.stop();
};

/** An arm whose visit is one start. `run` tells how long it took and what to do afterwards. */
const startArm = (name, run, before) => {
  const phases = [];
  return {
    name,
    phases,
    before,
    visit: async () => {
      const { ms, after, seen = [] } = await run();
      phases.push(seen);
      const histogram = newHistogram();
      note(histogram, ms);
      leftOver.push(after);
      return { operations: 1, ms, histogram };
    },
  };
};
/** What has to be stopped before the next start: not part of the time, nor of the CPU time. */
const leftOver = [];
const tidy = async () => {
  for (const after of leftOver.splice(0)) await after();
};

const instance = async (folder) => {
  const program = await startProgram('program-instance', folder);
  await firstClaim(program.url);
  return { program, ms: performance.now() - program.begun, seen: program.phases };
};

const startInstanceOn =
  (folderOf, { remove = false } = {}) =>
  async () => {
    const folder = folderOf();
    const { program, ms, seen } = await instance(folder);
    return { ms, seen, after: () => program.stop().then(() => remove && rmSync(folder, { recursive: true, force: true })) };
  };

const startEnginesOn =
  (folderOf, { remove = false } = {}) =>
  async () => {
    const folder = folderOf();
    const program = await startProgram('program-engines', folder);
    return { ms: program.upAfter, after: () => program.stop().then(() => remove && rmSync(folder, { recursive: true, force: true })) };
  };

/** A folder in which an instance has run once, after `escalations` were written into its store. */
const used = async (folder, escalations) => {
  if (escalations > 0) {
    const engines = await startProgram('program-engines', folder);
    const client = EventStoreDBClient.connectionString(engines.url);
    await writeHistory(client, { escalations, seed, over: true });
    await client.dispose();
    await engines.stop();
  }
  const { program } = await instance(folder);
  await program.stop();
};

const lineOf =
  (measured, reference, target) =>
  ({ name }) => {
    const { histogram, cpuMs, operations } = measured.total.get(name);
    const { p50: middle, max } = percentiles(histogram);
    return {
      start: name,
      n: operations,
      'p50 ms': figure(middle),
      'min ms': figure(histogram.minNonZeroValue / 1_000),
      'max ms': figure(max),
      'CPU ms': figure(cpuMs / operations),
      'against the engines alone': name === reference ? '' : inRatio(measured.ratio(name, p50)),
      target: name === reference ? '' : `<= ${target / 1_000} s ${verdict(middle <= target)}`,
    };
  };

/** When each step was done, in the median. */
const steps = ({ name, phases }) => {
  const sentences = [...new Set(phases.flat().map(({ sentence }) => sentence.replace(/ on .*$/, '')))];
  const at = (wanted) => median(phases.flatMap((seen) => seen.find(({ sentence }) => sentence.startsWith(wanted))?.ms ?? []));
  return `${name}: ${sentences.map((sentence) => `${sentence} ${figure(at(sentence))} ms`).join(', ')}`;
};

const measure = async (reference, arms, { folder, target, judgeItself = false }) => {
  const before = (arm) => async () => {
    await tidy();
    await arm.before?.();
  };
  const ready = [reference, ...arms].map((arm) => ({ ...arm, before: before(arm) }));
  const measured = await pairedRounds({ reference: ready[0], arms: ready.slice(1), rounds, armMs: 0, folder, judgeItself, warm: false });
  await tidy();
  return {
    measured,
    lines: [reference, ...arms].map(lineOf(measured, reference.name, target)),
    notes: [howMeasured(measured), ...arms.map(steps)],
  };
};

const bareStarts = (root) => {
  let made = 0;
  const fresh = () => join(root, `bare-${made++}`);
  return measure(
    startArm('engines alone, bare folder', startEnginesOn(fresh, { remove: true })),
    [startArm('bare folder', startInstanceOn(fresh, { remove: true }))],
    { folder: root, target: 6_000, judgeItself: true },
  );
};

const warmStarts = async (root) => {
  const warm = join(root, 'warm');
  const much = join(root, 'large');
  process.stderr.write(`  making ready a warm folder and one of ${large.toLocaleString('en')} events\n`);
  await used(warm, 0);
  await used(much, Math.ceil(large / eventsEach));
  const crash = async () => {
    const { program } = await instance(warm);
    await program.crash();
  };
  const arms = [
    startArm(
      'warm folder',
      startInstanceOn(() => warm),
    ),
    startArm(
      'after kill -9 of everything',
      startInstanceOn(() => warm),
      crash,
    ),
    startArm(
      `warm, ${large.toLocaleString('en')} events`,
      startInstanceOn(() => much),
    ),
  ];
  const result = await measure(
    startArm(
      'engines alone, warm folder',
      startEnginesOn(() => warm),
    ),
    arms,
    { folder: root, target: 3_000 },
  );
  const few = result.measured.total.get(arms[0].name);
  const many = result.measured.total.get(arms[2].name);
  const b = exponent([
    [1_000, p50(few)],
    [large, p50(many)],
  ]);
  return {
    ...result,
    notes: [...result.notes, `from a nearly empty store (taken as 1,000 events) to ${large.toLocaleString('en')}: exponent ${growth(b)}`],
  };
};

const main = async () => {
  const root = freshFolder('b11');
  const parts = [];
  try {
    if (wanted('bare')) parts.push(await bareStarts(root));
    if (wanted('warm')) parts.push(await warmStarts(root));
  } finally {
    await tidy();
    rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  report({
    row: 'B11',
    title: 'start: from the launcher’s process to the first claim accepted over HTTP',
    columns,
    lines: parts.flatMap(({ lines }) => lines),
    notes: [
      'one start is one visit; built before; the demo’s 55 accounts are opened and no story is told; then sign in, hand over, claim',
      'the engines alone: both stand-ins take requests (initdb included on a bare folder), no schema, no API',
      ...parts.flatMap(({ notes }) => notes),
    ],
    figures: parts.map(({ measured }) => ({ fit: measured.fit, aa: measured.aa })),
  });
};

await runRow(main);
