import { expect } from '@playwright/test';
import { raise, read } from './customer.js';
import { composeBox, row, signIn, thread, test } from './operator.js';

test('an escalation goes from the queue to resolved by the keyboard alone, and back by Undo', async ({ browser }) => {
  const kai = await raise('Kai Keyboard');
  const page = await signIn(browser, 'operator39', { path: `/inbox/${kai.escalationId}` });
  await expect(page.getByRole('button', { name: /^Claim/ })).toBeVisible();
  const press = (key: string): Promise<void> => page.keyboard.press(key);

  await press('c');
  await expect(composeBox(page)).toBeFocused();
  await page.keyboard.type('First line');
  await press('Shift+Enter');
  await page.keyboard.type('second line');
  await press('Enter');
  await expect(thread(page).getByText('First line')).toBeVisible();
  await expect.poll(() => read(kai)).toContain('operator: First line\nsecond line');

  await press('Escape');
  await press('p');
  await expect(page.getByRole('dialog')).toBeVisible();
  await press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await press('e');
  await expect(page.getByRole('dialog')).toBeVisible();
  await press('Space');
  await page.getByLabel(/Notes/).press('Control+Enter');
  if (await page.getByRole('dialog').isVisible()) await page.getByRole('button', { name: 'Resolve' }).press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(row(page, 'Kai Keyboard')).toBeHidden();

  await press('u');
  await expect(row(page, 'Kai Keyboard')).toBeVisible();
});

test('the keys are listed with ?, and a command is found by its words', async ({ browser }) => {
  const page = await signIn(browser, 'operator40');
  await expect(page.getByRole('option').first()).toBeVisible();

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog').getByText(/claim/i).first()).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.type('operations');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/operations/);
});

test('nothing is sent while an input method composes', async ({ browser }) => {
  const yuki = await raise('Yuki Composes');
  const page = await signIn(browser, 'operator41', { path: `/inbox/${yuki.escalationId}` });
  await page.getByRole('button', { name: /^Claim/ }).click();
  await composeBox(page).fill('かんじ');

  await composeBox(page).dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true });
  await composeBox(page).dispatchEvent('keydown', { key: 'Process', keyCode: 229, bubbles: true, cancelable: true });
  expect(await read(yuki)).not.toContain('operator: かんじ');
  await expect(composeBox(page)).toHaveValue('かんじ');

  await composeBox(page).press('Enter');
  await expect.poll(() => read(yuki)).toContain('operator: かんじ');
});
