import AxeBuilder from '@axe-core/playwright';
import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { inboxUrl } from './customer.js';
import { signIn, test } from './operator.js';

const figures = (page: Page): Promise<string[]> => page.locator('figure-tile .head:not(.waiting)').allTextContents();

/** An analyst before the figures: they have no inbox. */
const analyst = async (browser: Browser, options: BrowserContextOptions = {}, path = '/'): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(inboxUrl() + path);
  await page.getByLabel('E-mail').fill('analyst@demo.test');
  await page.getByLabel('Password').fill('demo-inbox');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await figures(page)).length).toBe(12);
  return page;
};

const violations = async (page: Page): Promise<string[]> => {
  const { violations: found } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
};

test('an analyst opens a figure down to an event, each step under its own address', async ({ browser }) => {
  const page = await analyst(browser);
  await expect(page).toHaveURL(/\/analytics\?zone=.+&period=last-7-days/);
  await expect(page.locator('figure-tile').first()).toContainText(/Handle time, p50.*\d+ (min|h|s)/s);
  await expect(page.getByRole('button', { name: /Agents/ })).toBeHidden();

  await page.getByRole('link', { name: 'Explain Handle time' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Handle time, value by value');
  await page.getByRole('region', { name: 'Values' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Handle time of one escalation');
  await page.getByRole('region', { name: 'Intervals' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/event=[0-9a-f-]{36}/);
  const event = await page.locator('dl.event').textContent();

  const other = await analyst(browser);
  await other.goto(page.url());
  await expect(other.locator('dl.event')).toHaveText(event ?? '');
  const download = other.waitForEvent('download');
  await other.getByRole('link', { name: 'Evidence as NDJSON' }).click();
  expect((await download).suggestedFilename()).toMatch(/^M7-.*\.ndjson$/);
});

test('a chart has its numbers as a table, and a figure can be chosen, narrowed and exported', async ({ browser }) => {
  const page = await analyst(browser);
  await page.getByRole('button', { name: 'Handle time as a table', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Handle time, table', exact: true }).getByRole('row')).toHaveCount(8);
  await expect(page.locator('figure-chart canvas').first()).toBeVisible();

  await page.getByRole('link', { name: 'First response time, p50' }).click();
  await expect(page).toHaveURL(/metric=M2/);
  await page.getByRole('link', { name: 'Only High' }).click({ force: true });
  await expect(page.getByRole('list', { name: 'Narrowed to' })).toContainText('High');

  await page.getByRole('button', { name: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /^CSV/ }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
});

test('two browsers in different zones see the same figures for the same zone', async ({ browser }) => {
  const path = '/analytics?period=last-7-days&zone=Europe%2FAmsterdam';
  const tokyo = await analyst(browser, { timezoneId: 'Asia/Tokyo' }, path);
  const lima = await analyst(browser, { timezoneId: 'America/Lima' }, path);
  const labels = async (page: Page): Promise<string[]> => {
    await page.getByRole('button', { name: 'Handle time as a table', exact: true }).click();
    return page.getByRole('region', { name: 'Handle time, table', exact: true }).getByRole('row').allTextContents();
  };

  expect(await figures(tokyo)).toEqual(await figures(lima));
  expect(await labels(tokyo)).toEqual(await labels(lima));
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the figures are free of WCAG 2.2 A and AA violations in the ${colorScheme} look`, async ({ browser }) => {
    test.setTimeout(240_000);
    const page = await analyst(browser, { colorScheme });
    await expect(page.locator('heat-map td a').first()).toBeVisible();
    expect.soft(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Backlog as a table' }).click();
    await page.getByRole('button', { name: 'Export' }).click();
    expect.soft(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('link', { name: 'Explain First response time' }).click();
    await expect(page.getByRole('region', { name: 'Values' }).getByRole('link').first()).toBeVisible();
    expect.soft(await violations(page)).toEqual([]);
    await page.getByRole('region', { name: 'Values' }).getByRole('link').first().click();
    await page.getByRole('region', { name: 'Intervals' }).getByRole('link').first().click();
    await expect(page.locator('dl.event')).toBeVisible();
    expect.soft(await violations(page)).toEqual([]);

    const phone = await analyst(browser, { colorScheme, viewport: { width: 390, height: 844 } });
    expect.soft(await violations(phone)).toEqual([]);
  });
}

test('an operator who asks for the figures gets the inbox', async ({ browser }) => {
  const page = await signIn(browser, 'operator43', { path: '/analytics' });
  await expect(page).toHaveURL(/\/inbox/);
  await expect(page.getByRole('link', { name: 'Analytics' })).toBeHidden();
});
