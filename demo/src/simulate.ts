import colors from 'picocolors';
import { fillQueue } from './simulation/fill-queue.js';
import { greetInstance, inWords } from './simulation/greet-instance.js';
import { openForBusiness } from './simulation/opening-hours.js';
import { BadOption, readOptions, usage } from './simulation/options.js';
import type { Options } from './simulation/options.js';
import { emptyTally, progressLine, statusLine } from './simulation/tally.js';
import { humanPace } from './simulation/visit.js';

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

const run = async (options: Options): Promise<void> => {
  const { url, token, rate, minutes, escalations, seed } = options;
  let waitingFor = '';
  const onWait = (why: string): void => {
    waitingFor = why;
  };
  const access = { url, token, signal: stopOnInterrupt(), onWait };
  const [tally, began] = [emptyTally(), performance.now()];
  await greetInstance(access);
  say(
    escalations === null ? `${rate} a minute for ${minutes} min, seed ${seed}; Ctrl-C stops` : `${escalations} escalations, seed ${seed}`,
  );
  const report = (): void => {
    const seconds = (performance.now() - began) / 1_000;
    const line = escalations === null ? statusLine(tally, seconds) : progressLine(tally, escalations, seconds);
    say(waitingFor === '' ? line : `${line}; ${colors.yellow(`waiting, ${waitingFor}`)}`);
    waitingFor = '';
  };
  const reporting = setInterval(report, 5_000);
  try {
    if (escalations === null) await openForBusiness({ access, seed, rate, minutes, pace: humanPace, tally });
    else await fillQueue({ access, seed, escalations, tally });
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
