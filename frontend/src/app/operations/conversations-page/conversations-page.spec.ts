import { RouterTestingHarness } from '@angular/router/testing';
import { id, minute } from '@inbox/contracts/recorded.samples';
import type { ConversationItem } from '@inbox/contracts/conversation/conversation.views';
import { problem } from '../../app.for-specs';
import { message, messages } from '../../conversation/message.samples';
import { readable } from '../../ui/on-screen';
import { startFloor } from '../floor.for-specs';
import { ConversationsPage } from './conversations-page';
import { ReadThread } from './read-thread';

const item = (name: string, over: Partial<ConversationItem> = {}): ConversationItem => ({
  id: id(name),
  customer: { id: id(`${name}-customer`), name },
  outcome: 'ESCALATED',
  escalationId: id(`${name}-escalation`),
  startedAt: minute(0),
  ...over,
});

const shown = async (address = '') => {
  HTMLElement.prototype.scrollTo = () => undefined; // jsdom does not scroll
  const app = startFloor();
  app.router.resetConfig([
    {
      path: 'operations/conversations',
      component: ConversationsPage,
      children: [{ path: ':conversationId', component: ReadThread }],
    },
    { path: '**', children: [] },
  ]);
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(`/operations/conversations${address}`);
  const host = harness.fixture.nativeElement as HTMLElement; // why `as`: the harness types it as any
  const settle = async (): Promise<void> => {
    harness.detectChanges();
    await harness.fixture.whenStable();
    harness.detectChanges();
  };
  const press = async (name: string): Promise<void> => {
    [...host.querySelectorAll('button')].find((button) => readable(button) === name)?.click();
    await settle();
  };
  const answer = async (items: ConversationItem[], nextCursor: string | null = null): Promise<URLSearchParams> => {
    const call = app.theCall('GET', '/operations/conversations');
    call.flush({ items, nextCursor, position: '1', stale: false });
    await settle();
    return new URLSearchParams(call.request.params.toString());
  };
  return { app, host, harness, settle, press, answer, lines: () => [...host.querySelectorAll('li')].map((line) => readable(line)) };
};

describe('The page of conversations', () => {
  it('lists each with how it ended', async () => {
    const screen = await shown();
    await screen.answer([item('Leila'), item('Ravi', { outcome: null, escalationId: null })]);

    expect(screen.lines()).toEqual([expect.stringMatching(/^Leila.*Escalated$/), expect.stringMatching(/^Ravi.*With the AI agent$/)]);
  });

  it('grows on demand', async () => {
    const screen = await shown();
    await screen.answer([item('Leila')], 'c');
    await screen.press('Show more');
    const asked = await screen.answer([item('Ravi')]);

    expect(asked.get('cursor')).toBe('c');
    expect(screen.lines()).toHaveLength(2);
  });

  it('is narrowed by what the address says', async () => {
    const screen = await shown('?outcome=ESCALATED&from=2026-11-01');
    const asked = await screen.answer([]);

    expect([asked.get('outcome'), asked.get('from')]).toEqual(['ESCALATED', new Date(2026, 10, 1).toISOString()]);
    expect(readable(screen.host)).toContain('No conversation fits these filters.');
    await screen.press('Clear filters');
    await screen.answer([]);
    expect(readable(screen.host)).toContain('There are no conversations yet.');
  });

  it('says why it cannot be read', async () => {
    const screen = await shown();
    screen.app.refuse(screen.app.theCall('GET', '/operations/conversations'), problem(403, { detail: 'Not for you.' }));
    await screen.settle();

    expect(readable(screen.host)).toContain('Not for you.');
  });
});

describe('A conversation to read', () => {
  const path = `/conversations/${id('Leila')}/messages`;

  it('shows all that was said, with no way to say more, and leads to its escalation', async () => {
    const screen = await shown(`/${id('Leila')}`);
    await screen.answer([item('Leila')]);
    screen.app.theCall('GET', path).flush(messages([message(1, { text: 'Where is my desk?' })]));
    await screen.settle();

    expect(readable(screen.host)).toContain('Where is my desk?');
    expect(screen.host.querySelector('textarea')).toBeNull();
    expect(screen.host.querySelector(`a[href="/inbox/${id('Leila-escalation')}"]`)).not.toBeNull();
    expect(screen.app.asked('PUT', `/escalations/${id('Leila-escalation')}/seen`)).toEqual([]);
  });

  it('says why it cannot be read, and can be read again', async () => {
    const screen = await shown(`/${id('Leila')}`);
    await screen.answer([item('Leila')]);
    screen.app.refuse(screen.app.theCall('GET', path), problem(404, { detail: 'There is no such conversation.' }));
    await screen.settle();
    expect(readable(screen.host)).toContain('There is no such conversation.');

    await screen.press('Try again');
    expect(screen.app.asked('GET', path)).toHaveLength(1);
  });
});
