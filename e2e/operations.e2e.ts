import { expect } from '@playwright/test';
import { raise } from './customer.js';
import { row, signIn, test } from './operator.js';

test('a manager assigns from Operations, and the operator’s inbox shows it within a second', async ({ browser }) => {
  const manager = await signIn(browser, 'manager', { path: '/operations/escalations?status=UNCLAIMED' });
  const operator = await signIn(browser, 'operator43');
  const name = await operator.getByRole('button', { name: /^Account of/ }).getAttribute('aria-label');
  const who = (name ?? '').replace('Account of ', '');
  await raise('Ola Assigned');
  const line = manager.getByRole('row').filter({ hasText: 'Ola Assigned' });
  await expect(async () => {
    await manager.getByRole('button', { name: /^\d+ new$/ }).click({ timeout: 1_000 });
    await expect(line).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await line.getByRole('checkbox').check();
  await manager
    .getByRole('region', { name: 'Selected escalations' })
    .getByRole('button', { name: /Assign/ })
    .click();
  await manager.getByRole('searchbox', { name: 'To whom?' }).fill(who);
  await manager.keyboard.press('Enter');

  await manager.getByRole('dialog').getByRole('button', { name: 'Assign', exact: true }).click();
  await expect(manager.getByRole('dialog')).toBeHidden();
  await expect(row(operator, 'Ola Assigned')).toBeVisible({ timeout: 1_000 });
  await row(operator, 'Ola Assigned').click();
  await expect(operator.getByRole('textbox', { name: /^Reply to Ola Assigned/ })).toBeVisible();

  await manager.getByRole('button', { name: /^Undo/ }).click();
  await expect(manager.getByText('The assignment is undone.')).toBeVisible();
  await expect(operator.getByRole('textbox', { name: /^Reply to Ola Assigned/ })).toBeHidden();
});

test('the overview counts live, and each figure leads to the list behind it', async ({ browser }) => {
  const manager = await signIn(browser, 'manager', { path: '/operations' });
  const urgent = manager.getByRole('link', { name: /^Urgent/ });
  await expect(urgent).toBeVisible();
  const before = (await urgent.locator('b').textContent()) ?? '';

  await raise('Uma Urgent', { priority: 'URGENT' });
  await expect(urgent.locator('b')).not.toHaveText(before);
  await urgent.click();

  await expect(manager).toHaveURL(/\/operations\/escalations\?status=OPEN&priority=URGENT/);
  await manager.getByLabel('Customer or last message').fill('uma urg');
  await manager.keyboard.press('Enter');
  await expect(manager.getByRole('row').filter({ hasText: 'Uma Urgent' })).toBeVisible();
  await expect(manager.getByRole('row')).toHaveCount(2);
});
