// B1: how long until a command is durable, and how many of them a second.
import { randomUUID } from 'node:crypto';
import { dice, zipf } from '../data/dice.mjs';
import { stockOf } from '../data/escalations.mjs';
import { messages } from '../data/messages.mjs';
import { shift } from '../data/shift.mjs';
import { closedLoop } from '../measuring/closed-loop.mjs';
import { durability, runRow, startEngines } from '../measuring/engines.mjs';
import { percentiles } from '../measuring/latency.mjs';
import { cpuPerOperation, itself, p50, pairedRounds, throughput } from '../measuring/paired-rounds.mjs';
import { figure, howMeasured, inRatio, report, verdict } from '../measuring/report.mjs';
import { armMs, quick, rounds, seed, stored, wanted } from '../measuring/told.mjs';
import { bareAppend } from '../references/bare-append.mjs';
import { emmett } from '../references/emmett.mjs';
import { messageDb } from '../references/message-db.mjs';
import { inProcess } from './in-process.mjs';
import { commandsOver, httpClient, signIn, startApi } from './over-http.mjs';
import { checkRepeats, checkStreams } from './written-once.mjs';

const operators = 50;
const concurrent = [1, 8, 32, 128];
const withPeers = 32;
const names = {
  bare: 'L1 bare append',
  process: 'in process',
  http: 'over HTTP',
  emmett: 'P3 emmett-postgresql',
  messageDb: 'P4 message-db',
};
const columns = ['c', 'arm', 'op/s', 'p50 ms', 'p95 ms', 'p99 ms', 'max ms', 'errors', 'CPU ms/op', 'op/s against L1', 'p50 against L1'];

/** An arm of the pairing: `clients` operators at work, through `perform`. */
const armOf = (name, perform, clients, { texts, staff, take, fill, renew }) => {
  const roll = dice(seed + clients);
  const whose = zipf(staff.length);
  const shifts = Array.from({ length: clients }, () => shift({ roll, texts, operator: staff[whose(roll)], take }));
  const work = async (client) => {
    const command = shifts[client].next();
    try {
      await perform(command);
      shifts[client].done(command);
    } catch (error) {
      shifts[client].failed(command);
      throw error;
    }
  };
  const settle = async (client) => {
    while (!shifts[client].settled) await work(client).catch(() => undefined);
  };
  return {
    name,
    shifts,
    before: async () => {
      renew?.();
      await fill?.((quick ? 500 : 2_500) + 10 * clients);
      await Promise.all(shifts.map((_, client) => settle(client)));
    },
    visit: (ms) => closedLoop(clients, ms, work),
  };
};

const lineOf = (clients, measured) => (name) => {
  const total = measured.total.get(name);
  const { p50: middle, p95, p99, max } = percentiles(total.histogram);
  return {
    c: clients,
    arm: name,
    'op/s': figure(throughput(total)),
    'p50 ms': figure(middle),
    'p95 ms': figure(p95),
    'p99 ms': figure(p99),
    'max ms': figure(max),
    errors: total.errors,
    'CPU ms/op': figure(cpuPerOperation(total)),
    'op/s against L1': name === names.bare ? '' : inRatio(measured.ratio(name, throughput)),
    'p50 against L1': name === names.bare ? '' : inRatio(measured.ratio(name, p50)),
  };
};

const targets = (clients, measured) => {
  const ratio = (name, of, over) => measured.ratio(name, of, over);
  if (clients === 1) {
    const { median } = ratio(names.process, p50);
    return [`c = 1: p50 in process <= 1.3x L1: ${median.toFixed(2)}x, ${verdict(median <= 1.3)}`];
  }
  if (clients !== withPeers) return [];
  return [
    ['>= 0.8x L1', 0.8, ratio(names.process, throughput)],
    ['>= 1.5x P3', 1.5, ratio(names.process, throughput, names.emmett)],
    ['>= 5x P4', 5, ratio(names.process, throughput, names.messageDb)],
  ].map(([words, least, at]) => `c = 32: op/s in process ${words}: ${inRatio(at)}, ${verdict(at.median >= least)}`);
};

/** One number of clients: its arms, measured, checked. */
const measure = async (clients, { engines, bare, app, url, cookies, around }) => {
  const http = httpClient(url, clients);
  const peers = clients === withPeers ? [await emmett(engines.databaseUrl, clients), await messageDb(engines.databaseUrl, clients)] : [];
  const unraised = {
    ...around,
    fill: undefined,
    take: () => ({ escalationId: randomUUID(), conversationId: randomUUID(), customerId: randomUUID() }),
  };
  const reference = armOf(names.bare, bare.perform, clients, around);
  const ours = armOf(names.process, (command) => app.perform(command), clients, around);
  const overHttp = armOf(names.http, commandsOver(http, cookies), clients, { ...around, renew: http.renew });
  const others = peers.map(({ perform }, at) => armOf([names.emmett, names.messageDb][at], perform, clients, unraised));
  const arms = [ours, overHttp, ...others];
  const measured = await pairedRounds({ reference, arms, rounds, armMs, folder: engines.folder, judgeItself: clients === withPeers });
  http.stop();
  const notes = [
    `c = ${clients}: ${howMeasured(measured)}`,
    ...targets(clients, measured),
    ...(await check(clients, { reference, ours, overHttp, others, peers, bare, app })),
  ];
  await Promise.all(peers.map((peer) => peer.stop()));
  return { lines: [reference, ...arms].map(({ name }) => name).map(lineOf(clients, measured)), notes, measured };
};

const check = async (clients, { reference, ours, overHttp, others, peers, bare, app }) => {
  const streams = [];
  for (const arm of [reference, ours, overHttp]) {
    const worked = arm.shifts.flatMap((one) => one.worked).filter(({ uncertain }) => !uncertain);
    streams.push(`${arm.name} ${await checkStreams(bare.client, worked)}`);
  }
  const repeated = await checkRepeats(app, ours.shifts);
  const counted = await Promise.all(peers.map((peer) => peer.check()));
  const peersSay = counted.map(
    ({ acknowledged, found }, at) => `${others[at].name} ${found === acknowledged ? 'all' : `${found} of`} ${acknowledged} there`,
  );
  return [`c = ${clients}: checked: ${[...streams, repeated, ...peersSay].join('; ')}`];
};

const main = async () => {
  const engines = await startEngines('b1');
  const durable = await durability(engines);
  const texts = messages(seed);
  const api = await startApi(engines);
  const app = await inProcess(engines);
  const bare = bareAppend(engines.eventStoreUrl);
  const client = httpClient(api.url, 8);
  await signIn(client, 1); // waits until the accounts are open
  const people = await Promise.all(Array.from({ length: operators }, (_, at) => signIn(client, at + 1)));
  client.stop();
  const cookies = new Map(people.map(({ id, cookie }) => [id, cookie]));
  const stock = stockOf(bare.client, dice(seed), texts);
  const begin = stored ?? (quick ? 1_000 : 100_000);
  process.stderr.write(`  raising ${begin} escalations\n`);
  await stock.fill(begin);
  const around = { texts, staff: people.map(({ id }) => id), take: stock.next, fill: stock.fill };
  const parts = [];
  for (const clients of concurrent.filter((c) => wanted(`c${c}`))) {
    process.stderr.write(`  c = ${clients}\n`);
    parts.push(await measure(clients, { engines, bare, app, url: api.url, cookies, around }));
  }
  report({
    row: 'B1',
    title: 'command to durable: claim : reply : resolve as 1 : 6 : 1, expected revision, idempotency key; over HTTP with a session as well',
    columns,
    lines: parts.flatMap(({ lines }) => lines),
    notes: [
      `closed loop without think time (saturation); ${begin.toLocaleString('en')} escalation streams at the start; ${operators} operators by Zipf's law`,
      durable,
      'in process: the whole application in the load’s process, CommandBus to store; no projections run beside',
      'P3, P4: bare appends with the expected version, pool of 32, streams that begin with the claim; CPU is that of all processes together',
      ...parts.flatMap(({ notes }) => notes),
    ],
    figures: parts.map(({ measured }) => ({
      aa: measured.aa,
      fit: measured.fit,
      voided: measured.voided,
      names: [...measured.total.keys()].filter((name) => name !== itself),
    })),
  });
  await app.stop();
  await api.stop();
  await bare.stop();
};

await runRow(main);
