import colors from 'picocolors';
import type { Access } from './inbox-api.js';
import { fillQueue } from './simulation/fill-queue.js';
import { greetInstance, inWords } from './simulation/greet-instance.js';
import { openForBusiness } from './simulation/opening-hours.js';
import { BadOption, readOptions, usage } from './simulation/options.js';
import type { Options } from './simulation/options.js';
import { emptyTally, pastLine, progressLine, statusLine } from './simulation/tally.js';
import { humanPace } from './simulation/visit.js';
import { writePast } from './simulation/write-past.js';

const say = (line: string): void => {
  console.log(`${colors.cyan('customers')} ${line}`);
};

const stopOnInterrupt = (): AbortSignal => {
  const stop = new AbortController();
  process.once('SIGINT', () => {
    stop.abort();
  });
  return stop.signal;
};

/** What a simulation says first, how it goes, and what it does. */
interface Simulation {
  readonly title: string;
  readonly status: (seconds: number) => string;
  readonly play: (access: Access) => Promise<void>;
}

const customersCome = ({ rate, minutes, seed }: Options): Simulation => {
  const tally = emptyTally();
  return {
    title: `${rate} a minute for ${minutes} min, seed ${seed}; Ctrl-C stops`,
    status: (seconds) => statusLine(tally, seconds),
    play: (access) => openForBusiness({ access, seed, rate, minutes, pace: humanPace, tally }),
  };
};

const queueFills = ({ seed }: Options, escalations: number): Simulation => {
  const tally = emptyTally();
  return {
    title: `${escalations} escalations, seed ${seed}`,
    status: (seconds) => progressLine(tally, escalations, seconds),
    play: (access) => fillQueue({ access, seed, escalations, tally }),
  };
};

const pastIsTold = ({ seed, password, until: anchor, escalations }: Options, days: number): Simulation => {
  const number = escalations ?? days * 160;
  const until = new Date(anchor).toISOString();
  const told = { done: 0, all: 0 };
  const onProgress = (done: number, all: number): void => {
    Object.assign(told, { done, all });
  };
  return {
    title: `${days} days with ${number} escalations, seed ${seed}; an interrupted run goes on with --until ${until} and the rest as it is`,
    status: (seconds) => pastLine(told.done, told.all, seconds),
    play: async (access) => {
      const { refusals, otherAnchor } = await writePast({ access, password, seed, days, escalations: number, anchor, onProgress });
      if (otherAnchor) say(`This workspace has another past of the seed ${seed}. Nothing was changed; --seed makes a new one.`);
      for (const refusal of refusals) say(colors.yellow(refusal));
    },
  };
};

const simulationFor = (options: Options): Simulation => {
  if (options.days !== null) return pastIsTold(options, options.days);
  return options.escalations === null ? customersCome(options) : queueFills(options, options.escalations);
};

const run = async (options: Options): Promise<void> => {
  const { url, token } = options;
  const { title, status, play } = simulationFor(options);
  let waitingFor = '';
  const onWait = (why: string): void => {
    waitingFor = why;
  };
  const access = { url, token, signal: stopOnInterrupt(), onWait };
  await greetInstance(access);
  const began = performance.now();
  say(title);
  const report = (): void => {
    const line = status((performance.now() - began) / 1_000);
    say(waitingFor === '' ? line : `${line}; ${colors.yellow(`waiting, ${waitingFor}`)}`);
    waitingFor = '';
  };
  const reporting = setInterval(report, 5_000);
  try {
    await play(access);
  } catch (error) {
    if (!access.signal.aborted) throw error;
  } finally {
    clearInterval(reporting);
    report();
  }
};

const main = async (): Promise<void> => {
  let url = '';
  try {
    const options = readOptions(process.argv.slice(2), process.env);
    url = options.url;
    if (options.help) console.log(usage);
    else await run(options);
  } catch (error) {
    console.error(colors.red(inWords(error, { url })));
    if (error instanceof BadOption) console.error(`\n${usage}`);
    process.exitCode = error instanceof BadOption ? 2 : 1;
  }
};

await main();
