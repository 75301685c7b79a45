import { expect, type Page } from '@playwright/test';
import { inboxUrl, raise, write } from './customer.js';
import { lineTo } from './line-to-inbox.js';
import { composeBox, signIn, thread, test } from './operator.js';

/** Every line of the thread on screen, in order. */
const lines = (page: Page): Promise<string[]> =>
  thread(page)
    .getByText(/^(message \d+|While offline)$/)
    .allTextContents();

/** How long the line is cut, and how often something is written meanwhile: eleven messages each time. */
const [cutFor, rounds] = [60_000, 20];

test('a browser that was offline for a minute comes back to exactly what 220 messages left at the server, without reloading', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const line = await lineTo(inboxUrl());
  const ana = await signIn(browser, 'operator27', { inbox: line.url });
  const nils = await raise('Nils Offline');
  const others = await Promise.all(Array.from({ length: 10 }, (_, n) => raise(`Other ${String(n)}`)));
  await ana.goto(`${line.url}/inbox/${nils.escalationId}`);
  await ana.getByRole('button', { name: /^Claim/ }).click();
  await expect(composeBox(ana)).toBeFocused();
  await ana.evaluate(() => {
    document.body.dataset.loaded = 'once';
  });

  line.cut();
  const cutAt = performance.now();
  const isCutFor = (milliseconds: number): Promise<void> =>
    expect.poll(() => performance.now() - cutAt, { timeout: cutFor, intervals: [100] }).toBeGreaterThanOrEqual(milliseconds);
  await expect(ana.getByText('You are offline. What you type is kept.')).toBeVisible();
  await ana.keyboard.type('Typed while offline');
  for (let n = 1; n <= rounds; n++) {
    await isCutFor((n / (rounds + 1)) * cutFor);
    await write(nils, `message ${String(n)}`);
    await Promise.all(others.map((other) => write(other, `message ${String(n)}`)));
  }
  await isCutFor(cutFor);
  await expect(ana.getByText('You are offline. What you type is kept.')).toBeVisible();
  expect(await lines(ana)).toEqual([]);
  line.mend();

  const expected = Array.from({ length: rounds }, (_, n) => `message ${String(n + 1)}`);
  await expect.poll(() => lines(ana), { timeout: 60_000 }).toEqual(expected);
  await expect(ana.getByText('You are offline. What you type is kept.')).toBeHidden();
  await expect(composeBox(ana)).toHaveValue('Typed while offline');
  expect(await ana.evaluate(() => document.body.dataset.loaded)).toBe('once');

  const fresh = await signIn(browser, 'operator27', { path: `/inbox/${nils.escalationId}` });
  await expect.poll(() => lines(fresh)).toEqual(expected);
  const queueOf = async (page: Page): Promise<string[]> => {
    await page.getByRole('listbox', { name: 'Queue' }).evaluate((list) => {
      list.scrollTop = 0;
    });
    return (await page.getByRole('option').allTextContents())
      .slice(0, 8)
      .map((text) => text.replace(/\d+:\d+( h)?|\d+ min ago|just now/g, ''));
  };
  await expect.poll(() => queueOf(ana), { timeout: 30_000 }).toEqual(await queueOf(fresh));
  await line.close();
});
