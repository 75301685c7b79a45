import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { inboxUrl, raise, write } from './customer.js';
import { composeBox, signIn, test } from './operator.js';

const violations = async (page: Page): Promise<string[]> => {
  const { violations: found } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
};

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen is free of WCAG 2.2 A and AA violations in the ${colorScheme} look`, async ({ browser }) => {
    const clean = async (page: Page): Promise<void> => {
      expect.soft(await violations(page)).toEqual([]);
    };
    const nobody = await (await browser.newContext({ colorScheme })).newPage();
    await nobody.goto(inboxUrl());
    await expect(nobody.getByLabel('Password')).toBeVisible();
    await clean(nobody);

    const vera = await raise(`Vera ${colorScheme}`, { reason: 'She asked for a person.' });
    const page = await signIn(browser, colorScheme === 'light' ? 'operator36' : 'operator37', { colorScheme });
    await expect(page.getByRole('option').first()).toBeVisible();
    await clean(page);
    await page.goto(new URL(`/inbox/${vera.escalationId}`, page.url()).href);
    await expect(page.getByRole('button', { name: /^Claim/ })).toBeVisible();
    await clean(page);
    await page.getByRole('button', { name: /^Claim/ }).click();
    await expect(composeBox(page)).toBeFocused();
    await page.keyboard.type('A first answer');
    await page.keyboard.press('Enter');
    await write(vera, 'Thank you');
    await expect(page.getByRole('log').getByText('Thank you')).toBeVisible();
    await clean(page);

    for (const name of ['Customer', 'History', 'Assist']) {
      await page.getByRole('tab', { name }).click();
      await clean(page);
    }
    for (const name of ['Priority', 'Transfer', 'Release', 'Close']) {
      await page.getByRole('group', { name: 'Actions' }).getByRole('button', { name }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await clean(page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toBeVisible();
    await clean(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /Agents/ }).click();
    await clean(page);
    await page.getByRole('menuitem', { name: /Operations/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await clean(page);

    const phone = await signIn(browser, 'operator38', { colorScheme, viewport: { width: 390, height: 844 } });
    await expect(phone.getByRole('option').first()).toBeVisible();
    await clean(phone);
    await phone.getByRole('option').first().click();
    await expect(phone.getByRole('log')).toBeVisible();
    await clean(phone);
  });
}
