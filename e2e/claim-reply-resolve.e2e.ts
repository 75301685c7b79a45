import { expect } from '@playwright/test';
import { raise, read, write } from './customer.js';
import { composeBox, row, signIn, thread, test } from './operator.js';

test('a customer’s escalation is claimed, answered and resolved, live on everybody’s screen', async ({ browser }) => {
  const ana = await signIn(browser, 'operator21');
  const ben = await signIn(browser, 'operator22');
  const leila = await raise('Leila Claims');
  await row(ana, 'Leila Claims').click();
  await row(ben, 'Leila Claims').click();

  await ana.getByRole('button', { name: /^Claim/ }).click();
  await expect(composeBox(ana)).toBeFocused();
  await expect(ben.getByText(/has this\./)).toBeVisible();
  await expect(composeBox(ben)).toBeHidden();
  await expect(ben.getByRole('button', { name: /^Claim/ })).toBeHidden();

  await ana.keyboard.type('Hello Leila, I am calling the depot.');
  await ana.keyboard.press('Enter');
  await expect(thread(ana).getByText('Hello Leila, I am calling the depot.')).toBeVisible();
  await expect(composeBox(ana)).toHaveValue('');
  await expect(composeBox(ana)).toBeFocused();
  await expect(thread(ben).getByText('Hello Leila, I am calling the depot.')).toBeVisible();
  expect(await read(leila)).toContain('operator: Hello Leila, I am calling the depot.');

  await write(leila, 'Thank you! <script>document.title = "owned"</script>');
  await expect(thread(ana).getByText('Thank you! <script>')).toBeVisible();
  await expect(thread(ben).getByText('Thank you! <script>')).toBeVisible();
  expect(await ana.title()).not.toContain('owned');

  await ana.getByRole('button', { name: 'Close' }).click();
  await ana.getByRole('radio', { name: /Answered/ }).check();
  await ana.getByLabel(/Notes/).fill('Depot called');
  await ana.getByRole('button', { name: 'Resolve' }).click();
  await expect(ana.getByRole('dialog')).toBeHidden();
  await expect(row(ana, 'Leila Claims')).toBeHidden();
  await expect(ben.getByText('This is resolved.')).toBeVisible();

  await write(leila, 'One more thing');
  await expect(row(ana, 'Leila Claims')).toBeVisible();
  await expect(thread(ben).getByText('One more thing')).toBeVisible();
});

test('a claim shows on every other open screen within a second of its answer', async ({ browser }) => {
  const [ana, ben, cem] = [await signIn(browser, 'operator28'), await signIn(browser, 'operator29'), await signIn(browser, 'operator30')];
  const olga = await raise('Olga Owned');
  for (const page of [ana, ben]) {
    await page.goto(new URL(`/inbox/${olga.escalationId}`, page.url()).href);
    await expect(page.getByRole('button', { name: /^Claim/ })).toBeVisible();
  }
  await expect(row(cem, 'Olga Owned')).toBeVisible();

  const answer = ana.waitForResponse((response) => response.url().endsWith(`/${olga.escalationId}/claim`));
  await ana.getByRole('button', { name: /^Claim/ }).click();
  expect((await answer).status()).toBe(200);
  const within = { timeout: 1_000 };
  await Promise.all([expect(ben.getByText(/has this\./)).toBeVisible(within), expect(row(cem, 'Olga Owned')).toBeHidden(within)]);
});

test('a lost claim says who was faster and offers the next', async ({ browser }) => {
  const ana = await signIn(browser, 'operator23');
  const ben = await signIn(browser, 'operator24');
  const omar = await raise('Omar Contested');
  await raise('Next In Line');
  await ana.goto(new URL(`/inbox/${omar.escalationId}`, ana.url()).href);
  await ben.goto(new URL(`/inbox/${omar.escalationId}`, ben.url()).href);
  await expect(ana.getByRole('button', { name: /^Claim/ })).toBeVisible();
  await expect(ben.getByRole('button', { name: /^Claim/ })).toBeVisible();

  // why the key: a click waits for a button that is gone once the faster one's claim shows
  await Promise.all([ana.keyboard.press('c'), ben.keyboard.press('c')]);

  const winners = await Promise.all(
    [ana, ben].map(async (page) => {
      await expect(
        composeBox(page)
          .or(page.getByText(/has this\.|claimed this/))
          .first(),
      ).toBeVisible();
      return composeBox(page).isVisible();
    }),
  );
  expect(winners.filter(Boolean)).toHaveLength(1);
});

test('a reply that crosses the customer’s message is kept, shown what is new, and sent anyway on demand', async ({ browser }) => {
  let silent = false;
  const ana = await signIn(browser, 'operator25', {
    prepare: (context) =>
      context.routeWebSocket('**/live', (socket) => {
        const server = socket.connectToServer();
        server.onMessage((frame) => {
          if (!silent) socket.send(frame);
        });
      }),
  });
  const mia = await raise('Mia Crosses');
  await ana.goto(new URL(`/inbox/${mia.escalationId}`, ana.url()).href);
  await ana.getByRole('button', { name: /^Claim/ }).click();
  await composeBox(ana).fill('It goes to Linden Street 14.');
  silent = true;
  await write(mia, 'Wait, that is the old address!');

  await composeBox(ana).press('Enter');
  await expect(ana.getByRole('heading', { name: /wrote/ })).toBeVisible();
  await expect(ana.getByRole('list', { name: 'New messages' }).getByText('that is the old address')).toBeVisible();
  await expect(composeBox(ana)).toHaveValue('It goes to Linden Street 14.');
  expect(await read(mia)).not.toContain('operator: It goes to Linden Street 14.');

  await composeBox(ana).press('Control+Enter');
  await expect(thread(ana).getByText('It goes to Linden Street 14.')).toBeVisible();
  expect((await read(mia)).filter((line) => line === 'operator: It goes to Linden Street 14.')).toHaveLength(1);
});

test('a draft waits on the server for its escalation and shows up under no other', async ({ browser }) => {
  const [one, two] = [await raise('Dora Draft'), await raise('Otto Other')];
  const ana = await signIn(browser, 'operator26');
  for (const { escalationId } of [two, one]) {
    await ana.goto(new URL(`/inbox/${escalationId}`, ana.url()).href);
    await ana.getByRole('button', { name: /^Claim/ }).click();
    await expect(composeBox(ana)).toBeFocused();
  }
  await ana.keyboard.type('Only for Dora');
  await row(ana, 'Otto Other').click();
  await expect(ana.getByRole('textbox', { name: 'Reply to Otto Other' })).toHaveValue('');
  await row(ana, 'Dora Draft').click();
  await expect(ana.getByRole('textbox', { name: 'Reply to Dora Draft' })).toHaveValue('Only for Dora');

  const elsewhere = await signIn(browser, 'operator26', { path: `/inbox/${one.escalationId}` });
  await expect(elsewhere.getByRole('textbox', { name: 'Reply to Dora Draft' })).toHaveValue('Only for Dora');
});
