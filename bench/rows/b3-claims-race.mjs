// B3: many operators claim the same escalation at the same instant. One gets it; what do the others cost?
import { randomUUID } from 'node:crypto';
import { dice } from '../data/dice.mjs';
import { stockOf } from '../data/escalations.mjs';
import { messages } from '../data/messages.mjs';
import { closedLoop, forEachAtOnce } from '../measuring/closed-loop.mjs';
import { bytesWritten } from '../measuring/cpu-time.mjs';
import { durability, runRow, startEngines } from '../measuring/engines.mjs';
import { newHistogram, note, percentiles } from '../measuring/latency.mjs';
import { cpuPerOperation, pairedRounds, throughput } from '../measuring/paired-rounds.mjs';
import { figure, howMeasured, inRatio, report, verdict } from '../measuring/report.mjs';
import { exponent, growth } from '../measuring/statistics.mjs';
import { armMs, quick, rounds, seed, wanted } from '../measuring/told.mjs';
import { bareAppend } from '../references/bare-append.mjs';
import { inProcess } from './in-process.mjs';

/** Bare appends at the same time, and escalations that are being raced for at the same time: fewer for a large crowd. */
const atOnce = 32;
const claimsAtOnce = 1_600;
const crowds = [2, 8, 50, 500];
const bareName = 'L1 bare append';
const columns = [
  'operators',
  'APIs',
  'escalations',
  'claims/s',
  'refused p50 ms',
  'p99 ms',
  'max ms',
  'errors',
  'CPU ms/escalation',
  'bytes to disk/escalation',
  'wall against one bare append each',
  'wall against as many bare appends as claims',
];

/** Counts what the store's process writes to the disk during the visits. */
const weighed = (pid, visit) => {
  const weight = { bytes: 0, operations: 0 };
  return {
    weight,
    visit: async (ms) => {
      const before = bytesWritten(pid);
      const result = await visit(ms);
      weight.bytes += bytesWritten(pid) - before;
      weight.operations += result.operations;
      return result;
    },
  };
};

const faults = new Map();
const count = ({ code, message }) => {
  faults.set(code ?? message, (faults.get(code ?? message) ?? 0) + 1);
  return 1;
};

/** All operators claim one escalation; tells who got it. @returns {Promise<{ winner: string, errors: number }>} */
const race = async (apps, on, people, refused) => {
  const begun = performance.now();
  let winner;
  let errors = 0;
  const told = new Set();
  const claim = async (operator, at) => {
    try {
      await apps[at % apps.length].perform({ kind: 'claim', on, operator, text: '', resolution: '' });
      if (winner !== undefined) errors++;
      winner = operator;
    } catch (error) {
      if (error.code === 'ALREADY_CLAIMED') told.add(error.facts.by.id);
      else errors += count(error);
      note(refused, performance.now() - begun);
    }
  };
  await Promise.all(people.map(claim));
  if (winner === undefined || (told.size > 0 && (told.size > 1 || !told.has(winner)))) errors++;
  return { winner, errors };
};

/** An arm: for each of 32 escalations at a time, `count` operators at once. */
const raceArm = (apps, count, stock, pid) => {
  const people = Array.from({ length: count }, () => randomUUID());
  const won = [];
  const { weight, visit } = weighed(pid, async (ms) => {
    const refused = newHistogram();
    let errors = 0;
    const result = await closedLoop(Math.min(atOnce, Math.ceil(claimsAtOnce / people.length)), ms, async () => {
      const on = { ...stock.next(), revision: 0 };
      const { winner, errors: wrong } = await race(apps, on, people, refused);
      errors += wrong;
      won.push({ escalationId: on.escalationId, winner });
    });
    return { ...result, errors: result.errors + errors, histogram: refused };
  });
  return {
    name: `${count} operators, ${apps.length} API${apps.length > 1 ? 's' : ''}`,
    count,
    apis: apps.length,
    won,
    weight,
    visit,
    before: () => stock.fill(quick ? 1_500 : 12_000),
  };
};

const bareArm = (bare, stock, pid) => {
  const operator = randomUUID();
  const append = () => bare.perform({ kind: 'claim', on: { ...stock.next(), revision: 0 }, operator, text: '', resolution: '' });
  return { name: bareName, ...weighed(pid, (ms) => closedLoop(atOnce, ms, append)), before: () => stock.fill(quick ? 1_500 : 16_000) };
};

/** Reads the log: one claim in each stream, and it is the winner's. @throws Error where it is not so */
const checkWinners = async (client, won) => {
  const every = Math.max(1, Math.floor(won.length / 1_000));
  const sample = won.filter((_, at) => at % every === 0);
  await forEachAtOnce(sample, 32, async ({ escalationId, winner }) => {
    const claims = [];
    for await (const { event } of client.readStream(`escalation-${escalationId}`)) {
      if (event.type === 'EscalationClaimed') claims.push(event.data.operatorId);
    }
    // A winner whose append was not answered in time was not told so: it may have the escalation, or nobody.
    const asTold = winner === undefined ? claims.length <= 1 : claims.length === 1 && claims[0] === winner;
    if (!asTold) throw new Error(`escalation-${escalationId}: ${claims.length} claims, told ${winner}`);
  });
  return sample.length;
};

const wall = (visit) => 1 / throughput(visit);

const lineOf = (measured) => (arm) => {
  const total = measured.total.get(arm.name);
  const { p50, p99, max } = percentiles(total.histogram);
  const ratio = measured.ratio(arm.name, wall);
  const bare = arm.name === bareName;
  const shared = { median: ratio.median / arm.count, p10: ratio.p10 / arm.count, p90: ratio.p90 / arm.count };
  return {
    operators: bare ? 'L1' : arm.count,
    APIs: bare ? '' : arm.apis,
    escalations: figure(total.operations),
    'claims/s': figure(throughput(total) * (arm.count ?? 1)),
    'refused p50 ms': bare ? '' : figure(p50),
    'p99 ms': bare ? '' : figure(p99),
    'max ms': bare ? '' : figure(max),
    errors: total.errors,
    'CPU ms/escalation': figure(cpuPerOperation(total)),
    'bytes to disk/escalation': figure(arm.weight.bytes / arm.weight.operations),
    'wall against one bare append each': bare ? '' : `${inRatio(ratio)} ${verdict(ratio.median <= 1.5)}`,
    'wall against as many bare appends as claims': bare ? '' : inRatio(shared),
  };
};

const main = async () => {
  const engines = await startEngines('b3');
  const durable = await durability(engines);
  const bare = bareAppend(engines.eventStoreUrl);
  const stock = stockOf(bare.client, dice(seed), messages(seed));
  const one = await inProcess(engines);
  const other = await inProcess(engines);
  const pid = engines.eventStore?.pid ?? 0;
  const reference = bareArm(bare, stock, pid);
  const arms = [
    ...crowds.filter((count) => wanted(String(count))).map((count) => raceArm([one], count, stock, pid)),
    ...(wanted('50x2') ? [raceArm([one, other], 50, stock, pid)] : []),
  ];
  const measured = await pairedRounds({ reference, arms, rounds, armMs, folder: engines.folder, judgeItself: true });
  const checked = await checkWinners(
    bare.client,
    arms.flatMap(({ won }) => won),
  );
  const single = arms.filter(({ apis }) => apis === 1);
  const b = exponent(single.map(({ name, count }) => [count, wall(measured.total.get(name))]));
  report({
    row: 'B3',
    title:
      'claims race: every operator claims the same escalation at the same instant, 32 escalations at a time (4 for 500 operators), in process',
    columns,
    lines: [reference, ...arms].map(lineOf(measured)),
    notes: [
      howMeasured(measured),
      durable,
      ...(faults.size === 0 ? [] : [`errors: ${[...faults].map(([code, n]) => `${n} ${code}`).join(', ')}`]),
      'an arm races for as many escalations as its seconds allow, so a large crowd for fewer than 1,000 of them',
      `wall for an escalation grows with the crowd as N^${growth(b)}; target <= 1.5x as many bare appends`,
      'two APIs: two applications with a cache each, so that the log decides between them and no queue in memory',
      `checked in the log: ${checked.toLocaleString('en')} escalations, one claim each, by the operator whom every loser was told`,
    ],
    figures: { aa: measured.aa, fit: measured.fit, exponent: b },
  });
  await Promise.all([one.stop(), other.stop(), bare.stop()]);
};

await runRow(main);
