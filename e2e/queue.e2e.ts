import { expect } from '@playwright/test';
import { raise } from './customer.js';
import { row, signIn, test } from './operator.js';

test('rows do not move under the pointer: what is new waits until it is asked for', async ({ browser }) => {
  for (let n = 0; n < 15; n++) await raise(`Queued ${String(n)}`, { priority: 'URGENT' });
  const page = await signIn(browser, 'operator42');
  const list = page.getByRole('listbox', { name: 'Queue' });
  await expect(row(page, 'Queued 0')).toBeVisible();
  const target = page.getByRole('option').nth(3);
  await target.hover();
  const before = await page.getByRole('option').allTextContents();

  await raise('Newcomer Nadia', { priority: 'URGENT' });
  await expect(page.getByRole('button', { name: /\d+ new/ })).toBeVisible();
  const during = await page.getByRole('option').allTextContents();
  const names = (texts: string[]): string[] => texts.map((text) => text.replace(/\d+:\d+/g, ''));
  expect(names(during)).toEqual(names(before));

  await page.getByRole('button', { name: /\d+ new/ }).click();
  await page.mouse.move(900, 500);
  await expect(page.getByRole('button', { name: /\d+ new/ })).toBeHidden();
  await list.press('Home');
  await expect
    .poll(async () => {
      await list.evaluate((element) => {
        element.scrollTop += 300;
      });
      return row(page, 'Newcomer Nadia').isVisible();
    })
    .toBe(true);
});
