import { expect } from '@playwright/test';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtPrograms } from '@inbox/launcher/programs';
import { startInstance, type Instance } from '@inbox/launcher/start-instance';
import { raise, read, write, type Raised } from './customer.js';
import { composeBox, signIn, thread, test } from './operator.js';

let instance: Instance;
let dataDirectory: string;

test.beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'inbox-killed-'));
  const noStories = join(dataDirectory, 'no-stories.mjs');
  await writeFile(noStories, '');
  const programs = { ...builtPrograms, demo: noStories };
  instance = await startInstance({ dataDirectory, port: 0, demo: true, programs, onProgress: () => undefined });
});
test.afterAll(async () => {
  await instance.stop();
  await rm(dataDirectory, { recursive: true, force: true });
});

/** Waits until writing works again, by writing. */
const writeWhenBack = async (raised: Raised, text: string): Promise<void> => {
  await expect(async () => {
    await write(raised, text, instance.url);
  }).toPass({ timeout: 60_000 });
};

for (const part of ['api', 'projections', 'postgres', 'eventStore'] as const) {
  test(`${part} killed while an operator works: nothing acknowledged is lost or shown twice, and the screen recovers by itself`, async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    const operator = { api: 'operator31', projections: 'operator32', postgres: 'operator33', eventStore: 'operator34' }[part];
    const customer = await raise(`Kim ${part}`, {}, instance.url);
    const page = await signIn(browser, operator, { inbox: instance.url, path: `/inbox/${customer.escalationId}` });
    await page.getByRole('button', { name: /^Claim/ }).click();
    await expect(composeBox(page)).toBeFocused();
    await page.keyboard.type('Before the crash');
    await page.keyboard.press('Enter');
    await expect(thread(page).getByText('Before the crash')).toBeVisible();
    await expect.poll(() => read(customer, instance.url)).toContain('operator: Before the crash');

    instance.children[part]?.kill();
    await page.keyboard.type('Right after the crash');
    await page.keyboard.press('Enter');
    await writeWhenBack(customer, 'Are you still there?');

    await expect(thread(page).getByText('Are you still there?')).toBeVisible({ timeout: 60_000 });
    // Where the customer's words came first, the reply waits with them on screen: that is no loss.
    const goOn = page.getByRole('button', { name: /^(Retry|Send anyway)/ });
    await expect(async () => {
      if (await goOn.isVisible()) await goOn.click();
      expect(await read(customer, instance.url)).toContain('operator: Right after the crash');
    }).toPass({ timeout: 60_000 });
    await expect(thread(page).getByText('Right after the crash')).toHaveCount(1);
    await expect(thread(page).getByText('Before the crash')).toHaveCount(1);
    await expect(thread(page).getByText('Are you still there?')).toHaveCount(1);
    const said = await read(customer, instance.url);
    expect(said.filter((line) => line.startsWith('operator: '))).toEqual(['operator: Before the crash', 'operator: Right after the crash']);
  });
}

test('with the event store down, commands answer 503 within a second, reads go on and are marked stale', async ({ browser }) => {
  test.setTimeout(120_000);
  const customer = await raise('Stella Stale', {}, instance.url);
  const page = await signIn(browser, 'operator35', { inbox: instance.url, path: `/inbox/${customer.escalationId}` });
  await page.getByRole('button', { name: /^Claim/ }).click();
  await expect(composeBox(page)).toBeFocused();
  const pid = instance.children.eventStore?.pid;
  if (pid === undefined) throw new Error('The event store should run here.');

  process.kill(pid, 'SIGSTOP');
  try {
    const answer = await page.evaluate(async (id) => {
      const began = performance.now();
      const response = await fetch(`/api/escalations/${id}/release`, {
        method: 'POST',
        body: '{}',
        headers: { 'content-type': 'application/json' },
      });
      return { status: response.status, took: performance.now() - began, problem: (await response.json()) as { code: string } };
    }, customer.escalationId);
    expect(answer).toMatchObject({ status: 503, problem: { code: 'ENGINE_AWAY' } });
    await expect(page.getByText(/The event store cannot be reached/)).toBeVisible();
    const list = await page.evaluate(async () => {
      const response = await fetch('/api/escalations');
      return { status: response.status, page: (await response.json()) as { stale: boolean; items: unknown[] } };
    });
    expect(list).toMatchObject({ status: 200, page: { stale: true } });
    expect(list.page.items.length).toBeGreaterThan(0);
  } finally {
    process.kill(pid, 'SIGCONT');
  }
  await expect(page.getByText(/The event store cannot be reached/)).toBeHidden({ timeout: 30_000 });
});
