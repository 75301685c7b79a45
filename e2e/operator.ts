import {
  test as base,
  expect,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from '@playwright/test';
import { inboxUrl } from './customer.js';

/** A test after which every window is closed. */
export const test = base.extend<{ windows: undefined }>({
  windows: [
    async ({ browser }, use) => {
      await use(undefined);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});

export interface SignIn extends BrowserContextOptions {
  readonly inbox?: string;
  /** Where to go first. */
  readonly path?: string;
  /** What to do with the window before anything is loaded. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

/** An operator before the inbox. */
export const signIn = async (
  browser: Browser,
  account: string,
  { inbox = inboxUrl(), path = '/', prepare, ...options }: SignIn = {},
): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  await prepare?.(context);
  const page = await context.newPage();
  await page.goto(inbox + path);
  await page.getByLabel('E-mail').fill(`${account}@demo.test`);
  await page.getByLabel('Password').fill('demo-inbox');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Agents/ })).toBeVisible();
  return page;
};

export const row = (page: Page, customer: string): Locator => page.getByRole('option').filter({ hasText: customer });

export const composeBox = (page: Page): Locator => page.getByRole('textbox', { name: /^Reply to/ });

/** What the thread shows. */
export const thread = (page: Page): Locator => page.getByRole('log');
