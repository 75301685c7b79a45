import colors from 'picocolors';
import { castOperators, handlesIn } from './cast.js';
import { demoStories } from './demo-stories.js';
import { fill } from './fill.js';
import type { Filled } from './fill.js';
import { Refused, Unreachable, openInbox } from './inbox-api.js';
import type { Story } from './story.js';

const {
  API_URL: url = 'http://127.0.0.1:3000',
  DEMO_IMPORT_TOKEN: token = 'demo-import-token',
  DEMO_PASSWORD: password = 'demo-inbox',
  DEMO_ANCHOR: anchorText = new Date().toISOString(),
  DEMO_DAYS: daysText = '14',
} = process.env;

const say = (line: string): void => {
  console.log(`${colors.cyan('demo')} ${line}`);
};

let waitedFor = '';

/** Milliseconds between two lines on how far it is. */
const breath = 2_000;
let saidAt = performance.now();

const storiesToTell = (anchor: number): Story[] => {
  const days = Number(daysText);
  if (Number.isNaN(anchor)) throw new Error(`DEMO_ANCHOR is no time: ${anchorText}. Write it as 2026-11-22T09:30:00.000Z.`);
  if (!Number.isInteger(days) || days < 0 || days > 90) throw new Error(`DEMO_DAYS is a whole number from 0 to 90, not "${daysText}".`);
  return demoStories(anchor, days);
};

const run = async (anchor: number, stories: readonly Story[]): Promise<Filled> => {
  const api = openInbox({
    url,
    token,
    onWait: (why, wait) => {
      if (wait < 1_000 || why === waitedFor) return;
      waitedFor = why;
      say(`${why}; waiting`);
    },
  });
  const cast = await castOperators(api, handlesIn(stories), password);
  return await fill({
    api,
    stories,
    cast,
    anchor,
    onProgress: (done, all) => {
      if (performance.now() - saidAt < breath && done !== all) return;
      saidAt = performance.now();
      say(`${done} of ${all} facts told`);
    },
  });
};

const reasonOf = (error: unknown): string => {
  if (error instanceof Unreachable) return `Nobody answers: ${error.message}. Is the instance running?`;
  if (error instanceof Refused && error.status === 401) {
    return `${error.message} The token (DEMO_IMPORT_TOKEN) or the password (DEMO_PASSWORD) is not one of this workspace.`;
  }
  return error instanceof Error ? error.message : String(error);
};

try {
  const anchor = Date.parse(anchorText);
  const stories = storiesToTell(anchor);
  const { written, refusals, otherAnchor } = await run(anchor, stories);
  if (otherAnchor) say('This workspace was filled before, from another DEMO_ANCHOR. Nothing was changed.');
  else say(`${colors.green('ready')}: ${stories.length} escalations, ${written} facts`);
  for (const refusal of refusals) say(colors.yellow(refusal));
  // why not at any refusal: the launcher would not start an instance that lacks one note
  if (written === 0 && !otherAnchor) process.exitCode = 1;
} catch (error) {
  say(colors.red(reasonOf(error)));
  process.exitCode = 1;
}
