import { TestBed } from '@angular/core/testing';
import { ApplicationRef } from '@angular/core';
import { minute } from '@inbox/contracts/recorded.samples';
import { startApp, problem } from '../app.for-specs';
import { byOperator, message, messages } from '../conversation/message.samples';
import { came } from '../customer/customer.samples';
import { escalationFeature } from '../escalation/escalation.feature';
import { ana, ben, mine, page, row, view } from '../escalation/inbox-item.samples';
import { onScreen, type OnScreen } from '../ui/on-screen';
import { Inbox } from './inbox';

const leila = row('Leila');
const own = mine('Leila');
const ravi = row('Ravi', { waitingSince: minute(5) });
const thread = `/conversations/${leila.conversationId}/messages`;

describe('The inbox', () => {
  let app: ReturnType<typeof startApp>;
  let screen: OnScreen<Inbox>;
  const settle = async () => {
    await TestBed.inject(ApplicationRef).whenStable();
    screen.fixture.detectChanges();
  };
  const start = async (item = leila, escalationId: string | null = item.id) => {
    app = startApp();
    app.signIn();
    const [first, second] = app.asked('GET', '/escalations');
    first?.flush(page(item.owner?.id === ana.id ? [item] : []));
    second?.flush(page(item.owner === null ? [item, ravi] : [ravi]));
    screen = onScreen(Inbox, { escalationId: escalationId ?? undefined });
    await settle();
    if (escalationId === null) return;
    app.theCall('GET', thread).flush(messages([message(1), byOperator(2, { authorId: ben.id, authorName: ben.name }), message(3)]));
    app.theCall('GET', `/escalations/${item.id}`).flush(view(item));
    app.theCall('GET', `/escalations/${item.id}/draft`).flush({ text: '', position: '1' });
    await settle();
  };
  const press = (key: string, target: Element = document.body) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  const box = () => screen.the('compose-box textarea');

  it('says what to do while nothing is open', async () => {
    await start(leila, null);
    expect(screen.the('nothing-open').textContent).toContain('Choose an escalation');
  });

  it('waits for the conversation only when an escalation is opened', async () => {
    await start(leila, null);
    expect(screen.all('conversation-pane')).toEqual([]);

    screen.change({ escalationId: leila.id });
    expect(screen.the('nothing-open ui-skeleton')).toBeTruthy();

    await settle();
    expect(screen.all('nothing-open')).toEqual([]);
    expect(screen.the('conversation-pane').textContent).toContain('Leila');
  });

  it('keeps what helps for when the queue is there', async () => {
    app = startApp();
    app.signIn();
    screen = onScreen(Inbox);
    await settle();
    expect(screen.all('assist-pane')).toEqual([]);

    for (const call of app.asked('GET', '/escalations')) call.flush(page([leila]));
    await settle();
    await new Promise((turn) => setTimeout(turn));
    await settle();
    expect(screen.the('assist-pane').textContent).toContain('Nothing is open.');
  });

  it('does not say that nobody waits while that is not known', async () => {
    app = startApp();
    app.signIn();
    screen = onScreen(Inbox);
    for (const call of app.asked('GET', '/escalations'))
      if (!call.cancelled) app.refuse(call, problem(409, { detail: 'The queue cannot be read.' }));
    await settle();
    expect(screen.the('queue-pane').textContent).toContain('The queue cannot be read.');
    expect(screen.the('queue-pane').textContent).not.toContain('No one is waiting');
  });

  it('shows the thread of the escalation in the address', async () => {
    await start();
    expect(screen.the('conversation-thread').textContent).toContain('Message 3');
  });

  it('lets nobody write who does not own it', async () => {
    await start();
    expect(screen.all('compose-box')).toEqual([]);
    expect(screen.the('ownership-bar').textContent).toContain('Nobody has this yet');
  });

  it('claims by key, and gives the compose box once the answer is there', async () => {
    await start();
    press('c');
    app.theCall('POST', `/escalations/${leila.id}/claim`).flush({ position: '200' });
    app.theCall('GET', `/escalations/${leila.id}`).flush(view({ ...own, position: '200' }));
    await settle();
    expect(box()).toBeTruthy();
  });

  it('says who was faster, and opens the next unclaimed by key', async () => {
    await start();
    press('c');
    app.refuse(
      app.theCall('POST', `/escalations/${leila.id}/claim`),
      problem(409, { code: 'ALREADY_CLAIMED', by: ben, at: new Date().toISOString() }),
    );
    await settle();
    expect(screen.the('ownership-bar').textContent).toContain('Ben Okafor claimed this just before you.');

    press('n');
    await settle();
    expect(app.router.url).toBe(`/inbox/${ravi.id}`);
  });

  it('sends on Enter up to the last message on screen, and empties the box', async () => {
    await start(own);
    screen.type(box(), 'I am on it.');
    screen.press(box(), 'Enter');
    await settle();
    expect(app.theCall('POST', `/escalations/${own.id}/replies`).request.body).toEqual({ text: 'I am on it.', lastSeen: 3 });
    expect((box() as HTMLTextAreaElement).value).toBe('');
  });

  it('says of a reply that its author had not seen what stands below the screen', async () => {
    await start(own);
    const log = screen.the('conversation-thread [role=log]');
    Object.defineProperties(log, { scrollHeight: { value: 900 }, clientHeight: { value: 300 }, scrollTop: { value: 100, writable: true } });
    log.dispatchEvent(new Event('scroll'));
    app.socket().open();
    const frame = {
      type: 'escalation',
      view: `escalation:${own.id}`,
      position: '300',
      escalation: view(own),
      messages: [message(4)],
    } as const;
    app.socket().push(frame);
    await settle();
    screen.type(box(), 'I am on it.');
    screen.press(box(), 'Enter');
    expect(app.theCall('POST', `/escalations/${own.id}/replies`).request.body).toEqual({ text: 'I am on it.', lastSeen: 3 });
  });

  it('sends nothing while an input method composes', async () => {
    await start(own);
    screen.type(box(), 'かんじ');
    screen.press(box(), 'Enter', { isComposing: true });
    expect(app.asked('POST', `/escalations/${own.id}/replies`)).toEqual([]);
  });

  it('shows another escalation with its own draft, never with the one before', async () => {
    await start(own);
    screen.type(box(), 'for Leila only');
    const other = mine('Tomas');
    app.socket().open();
    app.socket().push({
      type: 'queue',
      view: 'queue',
      position: '300',
      items: [{ ...other, position: '300' }],
      counts: { unclaimed: 0, urgent: 0, active: 2 },
      held: {},
    });
    screen.change({ escalationId: other.id });
    await settle();
    expect((box() as HTMLTextAreaElement).value).toBe('');

    screen.change({ escalationId: own.id });
    await settle();
    expect((box() as HTMLTextAreaElement).value).toBe('for Leila only');
  });

  it('shows what made a reply stale, keeps the text, and sends anyway', async () => {
    await start(own);
    screen.type(box(), 'It goes to Linden Street.');
    screen.press(box(), 'Enter');
    app.refuse(
      app.theCall('POST', `/escalations/${own.id}/replies`),
      problem(409, { code: 'STALE', messages: [message(4, { text: 'The old address!' })] }),
    );
    await settle();
    expect(screen.the('stale-reply').textContent).toContain('The old address!');
    expect((box() as HTMLTextAreaElement).value).toBe('It goes to Linden Street.');

    screen.click(screen.button(/Send anyway/));
    await settle();
    expect(app.theCall('POST', `/escalations/${own.id}/replies`).request.body).toMatchObject({
      text: 'It goes to Linden Street.',
      force: true,
    });
    expect(screen.all('stale-reply')).toEqual([]);
  });

  it('says that there is no such escalation', async () => {
    app = startApp();
    app.signIn();
    screen = onScreen(Inbox, { escalationId: leila.id });
    await settle();
    app.refuse(app.theCall('GET', `/escalations/${leila.id}`), problem(404, { code: 'NOT_FOUND' }));
    await settle();
    expect(screen.the('conversation-pane').textContent).toContain('There is no such escalation.');
  });

  it('moves through the queue by key', async () => {
    await start();
    press('j');
    await settle();
    expect(app.router.url).toBe(`/inbox/${ravi.id}`);
  });

  it('opens the resolve dialog by key, and closes it when the server has resolved', async () => {
    await start(own);
    press('e');
    const deadline = Date.now() + 4000;
    while (document.querySelector('resolve-dialog input') === null && Date.now() < deadline) await settle();
    document.querySelector<HTMLInputElement>('resolve-dialog input[value=ANSWERED]')?.click();
    [...document.querySelectorAll<HTMLButtonElement>('resolve-dialog button')]
      .find(({ textContent }) => textContent.includes('Resolve'))
      ?.click();
    await settle();
    const call = app.theCall('POST', `/escalations/${own.id}/resolve`);
    expect(call.request.body).toMatchObject({ resolution: 'ANSWERED' });

    call.flush({ position: '300' });
    while (document.querySelector('resolve-dialog') !== null && Date.now() < deadline) await settle();
    expect(document.querySelector('resolve-dialog')).toBeNull();
  });

  it('shows who the customer is and what happened, each in its tab', async () => {
    await start(own);
    expect(screen.the('assist-pane').textContent).toContain('Low confidence');

    screen.click(screen.the('#tab-Customer'));
    await settle();
    const customer = {
      id: leila.customer.id,
      name: 'Leila Haddad',
      email: 'leila@example.test',
      attributes: { plan: 'Home' },
      registeredAt: leila.raisedAt,
      externalId: null,
      locale: null,
      timeZone: null,
      firstSeenAt: null,
      lastSeenAt: null,
      merged: [],
    };
    app.theCall('GET', `/customers/${leila.customer.id}`).flush({ ...customer, position: '1' });
    app.theCall('GET', `/customers/${leila.customer.id}/history`).flush({ items: [came('before')], nextCursor: null, position: '1' });
    await settle();
    expect(screen.the('customer-card').textContent).toContain('leila@example.test');

    screen.click(screen.the('earlier-list li button'));
    app.theCall('GET', `/conversations/${came('before').conversationId}/messages`).flush(messages([message(1, { text: 'Long ago.' })]));
    await settle();
    expect(screen.the('earlier-conversation').textContent).toContain('Long ago.');
    screen.type(box(), 'Still typing');
    screen.click(screen.button('Back to the customer'));
    await settle();
    expect([screen.all('customer-card').length, (box() as HTMLTextAreaElement).value]).toEqual([1, 'Still typing']);

    screen.press(screen.the('#tab-Customer'), 'ArrowRight');
    await settle();
    app.refuse(app.theCall('GET', `/escalations/${own.id}/events`), problem(403, { detail: 'Only its owner may see this.' }));
    await settle();
    expect(screen.the('assist-pane').textContent).toContain('Only its owner may see this.');
  });

  it('closes the escalation for the others to see when the page is left', async () => {
    await start(own);
    app.socket().open();
    screen.fixture.destroy();
    expect(app.store.selectSignal(escalationFeature.selectOpenId)()).toBeNull();
    expect(app.socket().said.at(-1)).toEqual({ type: 'viewing', escalationId: null, typing: false });
  });
});
