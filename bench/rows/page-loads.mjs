// Loads of a page in a browser with an empty cache, timed from inside the page.
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { browser as installed } from '../../e2e/browser.mjs';
import { newHistogram, note } from '../measuring/latency.mjs';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const viewport = { width: 1440, height: 900 };
/** How long the page is watched after what was waited for is painted, for a larger paint still to come. In milliseconds. */
const settling = 300;
const patience = 60_000;

export const openBrowser = async () => chromium.launch({ ...(await installed()), args: flags });

/** Runs in the page before anything else: notes the largest paint, and when the first element of the selector was painted. */
const watch = (selector) => `
  globalThis.seen = { lcp: 0, painted: 0 };
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => { seen.lcp = entry.startTime; }))
    .observe({ type: 'largest-contentful-paint', buffered: true });
  const look = () => {
    if (seen.painted > 0) return;
    if (document.querySelector(${JSON.stringify(selector)})) {
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => { seen.painted = performance.now(); }));
    }
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });`;

/**
 * One load in a context of its own: nothing is in its cache.
 * @param {import('@playwright/test').Browser} chrome
 * @param {{ url: string, path: string, selector: string, cookie?: string, weigh?: boolean }} what
 */
export const load = async (chrome, { url, path, selector, cookie, weigh = false }) => {
  const context = await chrome.newContext({ viewport });
  if (cookie !== undefined) {
    const [name, value] = cookie.split('=');
    await context.addCookies([{ name, value, url }]);
  }
  const page = await context.newPage();
  await page.addInitScript(watch(selector));
  const answers = [];
  if (weigh) page.on('response', (response) => answers.push(response));
  await page.goto(`${url}${path}`, { waitUntil: 'commit' });
  await untilPainted(page);
  await page.waitForTimeout(settling);
  const { lcp, painted } = await page.evaluate(() => globalThis.seen);
  const weight = weigh ? await weighed(answers) : undefined;
  const rows = await page.locator(selector).count();
  await context.close();
  return { lcp, painted, weight, rows };
};

/** Asks by evaluate: waitForFunction would need an eval in the page, which its policy forbids. */
const untilPainted = async (page) => {
  const end = performance.now() + patience;
  while (!(await page.evaluate(() => globalThis.seen?.painted > 0))) {
    if (performance.now() > end) throw new Error('What was waited for was not painted in a minute.');
    await page.waitForTimeout(20);
  }
};

/** What was fetched until then, by kind: files, bytes, and bytes after gzip -9. */
const weighed = async (answers) => {
  const kinds = {};
  for (const answer of answers) {
    const kind = answer.request().resourceType();
    const body = await answer.body().catch(() => Buffer.alloc(0));
    const sum = (kinds[kind] ??= { files: 0, raw: 0, gz: 0 });
    sum.files++;
    sum.raw += body.length;
    sum.gz += gzipSync(body, { level: 9 }).length;
  }
  return kinds;
};

/** An arm: loads until the time is over, one at least. Its histogram is of the largest paint, its part `painted` of what was waited for. */
export const loadArm = (name, chrome, what) => ({
  name,
  visit: async (ms) => {
    const histogram = newHistogram();
    const painted = newHistogram();
    const begun = performance.now();
    let operations = 0;
    do {
      const seen = await load(chrome, what);
      note(histogram, seen.lcp);
      note(painted, seen.painted);
      operations++;
    } while (performance.now() - begun < ms);
    return { operations, ms: performance.now() - begun, histogram, parts: { painted } };
  },
});
