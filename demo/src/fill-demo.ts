import colors from 'picocolors';
import { castOperators, handlesIn } from './cast.js';
import { fill } from './fill.js';
import type { Filled } from './fill.js';
import { Refused, Unreachable, openInbox } from './inbox-api.js';
import { allStories } from './stories/all-stories.js';

const {
  API_URL: url = 'http://127.0.0.1:3000',
  DEMO_IMPORT_TOKEN: token = 'demo-import-token',
  DEMO_PASSWORD: password = 'demo-inbox',
  DEMO_ANCHOR: anchorText = new Date().toISOString(),
} = process.env;

const say = (line: string): void => {
  console.log(`${colors.cyan('demo')} ${line}`);
};

let waitedFor = '';

const run = async (): Promise<Filled> => {
  const anchor = Date.parse(anchorText);
  if (Number.isNaN(anchor)) throw new Error(`DEMO_ANCHOR is no time: ${anchorText}. Write it as 2026-11-22T09:30:00.000Z.`);
  const api = openInbox({
    url,
    token,
    onWait: (why, wait) => {
      if (wait < 1_000 || why === waitedFor) return;
      waitedFor = why;
      say(`${why}; waiting`);
    },
  });
  const cast = await castOperators(api, handlesIn(allStories), password);
  return await fill({
    api,
    stories: allStories,
    cast,
    anchor,
    onProgress: (done, all) => {
      if (done % 100 === 0 || done === all) say(`${done} of ${all} facts told`);
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
  const { written, refusals, otherAnchor } = await run();
  if (otherAnchor) say('This workspace was filled before, from another DEMO_ANCHOR. Nothing was changed.');
  else say(`${colors.green('ready')}: ${allStories.length} escalations, ${written} facts`);
  for (const refusal of refusals) say(colors.yellow(refusal));
  // why not at any refusal: the launcher would not start an instance that lacks one note
  if (written === 0 && !otherAnchor) process.exitCode = 1;
} catch (error) {
  say(colors.red(reasonOf(error)));
  process.exitCode = 1;
}
