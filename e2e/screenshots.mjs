// Takes the pictures in docs/screenshots anew: every screen, light and dark, on a desk, a laptop and a phone. `npm run screenshots`, or some of them by name.
import { chromium } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startInstance } from '@inbox/launcher/start-instance';
import { browser as browserOf } from './browser.mjs';

const folder = join(import.meta.dirname, '../docs/screenshots');
const dataDirectory = mkdtempSync(join(tmpdir(), 'inbox-screenshots-'));
const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const sizes = { 1440: 900, 1024: 768, 390: 844 };

/** Each picture: who looks, in which looks and widths, and what they do before it is taken. */
const openMine = async (page) => {
  await page.getByRole('option').first().click();
  await page.getByRole('log').getByText(/./).first().waitFor();
  await page.getByRole('textbox', { name: /^Reply/ }).waitFor();
};
const pictures = [
  { name: 'inbox', account: 'operator01', looks: ['light', 'dark'], widths: [1440, 1024, 390], act: openMine },
  { name: 'queue', account: 'operator01', looks: ['light'], widths: [390] },
  {
    name: 'unclaimed',
    account: 'operator01',
    looks: ['light'],
    widths: [1440],
    act: async (page) => {
      await page.getByRole('option').nth(6).click();
      await page.getByRole('button', { name: /^Claim/ }).waitFor();
    },
  },
  {
    name: 'history',
    account: 'operator01',
    looks: ['light'],
    widths: [1440],
    act: async (page) => {
      await openMine(page);
      await page.getByRole('tab', { name: 'History' }).click();
      await page.getByRole('tabpanel').getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'resolve',
    account: 'operator01',
    looks: ['light', 'dark'],
    widths: [1440],
    act: async (page) => {
      await openMine(page);
      await page.getByRole('button', { name: 'Close' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'commands',
    account: 'operator01',
    looks: ['light'],
    widths: [1440],
    act: async (page) => {
      await openMine(page);
      await page
        .getByRole('button', { name: /Search or run/ })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'snooze',
    account: 'operator01',
    looks: ['light'],
    widths: [1440],
    act: async (page) => {
      await openMine(page);
      await page.keyboard.press('Escape');
      await page
        .getByRole('button', { name: /^Snooze/ })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'customer',
    account: 'platform-admin',
    looks: ['light', 'dark'],
    widths: [1440],
    act: async (page) => {
      await page.getByRole('option').first().click();
      await page.getByRole('tab', { name: 'Customer' }).click();
      await page.getByRole('heading', { name: 'Billing' }).waitFor();
    },
  },
  { name: 'overview', account: 'manager', looks: ['light', 'dark'], widths: [1440, 1024, 390], path: '/operations/overview' },
  { name: 'escalations', account: 'manager', looks: ['light', 'dark'], widths: [1440, 390], path: '/operations/escalations' },
  { name: 'conversations', account: 'manager', looks: ['light'], widths: [1440], path: '/operations/conversations' },
  { name: 'team', account: 'manager', looks: ['light', 'dark'], widths: [1440], path: '/operations/team' },
  { name: 'settings', account: 'manager', looks: ['light'], widths: [1440, 390], path: '/operations/settings', shows: 'spinbutton' },
  { name: 'analytics', account: 'manager', looks: ['light', 'dark'], widths: [1440, 390], path: '/analytics' },
];

const signIn = async (page, url, { account, path = '/', shows = path === '/' ? 'option' : 'row' }) => {
  await page.goto(url + path);
  await page.getByLabel('E-mail').fill(`${account}@demo.test`);
  await page.getByLabel('Password').fill('demo-inbox');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /Agents/ }).waitFor();
  const first = page.getByRole('main').getByRole(shows);
  await first.or(page.getByRole('main').getByRole('listitem')).first().waitFor();
};

const take = async (chrome, url, { name, account, look, width, path, shows, act }) => {
  const context = await chrome.newContext({ viewport: { width, height: sizes[width] }, colorScheme: look, timezoneId: 'Europe/Amsterdam' });
  const page = await context.newPage();
  if (account === undefined) await page.goto(url);
  else await signIn(page, url, { account, path, shows });
  await act?.(page);
  await page.evaluate(() => globalThis.document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}-${look}-${String(width)}.png`), animations: 'disabled' });
  await context.close();
  console.log(`  ${name}, ${look}, ${String(width)}`);
};

const named = process.argv.slice(2);
const wanted = pictures.filter(({ name }) => named.length === 0 || named.includes(name));

mkdirSync(folder, { recursive: true });
const instance = await startInstance({ dataDirectory, port: 0, demo: true, onProgress: (sentence) => console.log(`  ${sentence}`) });
const chrome = await chromium.launch({ ...(await browserOf()), args });
try {
  if (named.length === 0)
    await take(chrome, instance.url, { name: 'sign-in', look: 'light', width: 1440, act: (page) => page.getByLabel('Password').waitFor() });
  for (const { looks, widths, ...picture } of wanted)
    for (const look of looks) for (const width of widths) await take(chrome, instance.url, { ...picture, look, width });
} finally {
  await chrome.close();
  await instance.stop();
  rmSync(dataDirectory, { recursive: true, force: true });
}
