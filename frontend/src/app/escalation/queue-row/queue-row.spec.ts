import { onScreen, readable } from '../../ui/on-screen';
import { QueueRow } from './queue-row';
import { ana, waiting } from './queue-row.samples';

const row = (over: Parameters<typeof waiting>[0] = {}) => onScreen(QueueRow, { item: waiting(over), meId: 'ana' });

describe('A row of the queue', () => {
  it('shows customer, last message, reason, priority and how long they wait', () => {
    const shown = row();

    expect(shown.the('.who').textContent).toBe('Leila Haddad');
    expect(shown.the('.text').textContent.trim()).toBe('Where is my desk?');
    expect(shown.the('.why').title).toBe('Low confidence');
    expect(shown.the('ui-priority-mark').textContent).toBe('Urgent');
    expect(shown.the('ui-waiting-time').textContent).not.toBe('');
  });

  it('cuts a long name and tells it whole on hover', () => {
    const name = 'Paul Verhoeven-Aalbers van der Buitenlandse';

    expect(row({ customer: { id: 'paul', name } }).the('.who').title).toBe(name);
  });

  it('turns red by the deadline of its priority', () => {
    jest.useFakeTimers({ now: new Date('2026-11-02T09:05:01.000Z') });

    expect(row({ priority: 'URGENT' }).the('ui-waiting-time').dataset['urgency']).toBe('late');
    expect(row({ priority: 'HIGH' }).the('ui-waiting-time').dataset['urgency']).toBe('fine');

    jest.useRealTimers();
  });

  it('is read out with its reason, and that it waits and is unread', () => {
    expect(
      row({ unread: true })
        .all('.unseen')
        .map((each) => each.textContent),
    ).toEqual(['unread', 'waiting', 'Low confidence']);
  });

  it('is bold while the operator has not read what came', () => {
    expect(row({ unread: true }).host.classList).toContain('unread');
    expect(row().host.classList).not.toContain('unread');
  });

  it('says who spoke last where it was not the customer', () => {
    const said = (author: 'ai' | 'operator', owner: typeof ana | null) =>
      row({ owner, lastMessage: { author, text: 'On its way.', at: '2026-11-02T09:01:00.000Z' } })
        .the('.text')
        .textContent.trim();

    expect(said('ai', null)).toBe('AI: On its way.');
    expect(said('operator', ana)).toBe('You: On its way.');
    expect(said('operator', { id: 'ben', name: 'Ben Adler' })).toBe('Operator: On its way.');
  });

  it('shows no waiting time when no one waits, and none while it is snoozed', () => {
    expect(row({ waitingSince: null }).all('ui-waiting-time')).toEqual([]);
    expect(row({ waitingSince: null }).all('ui-moment')).toHaveLength(1);
    expect(row({ status: 'SNOOZED' }).all('ui-waiting-time')).toEqual([]);
  });

  it('is quiet while it sleeps, and says until when', () => {
    const until = new Date(2099, 11, 3, 9).toISOString();
    const when = (over: Parameters<typeof waiting>[0]) => readable(row({ status: 'SNOOZED', ...over }).the('.when'));

    expect(when({ snoozedUntil: until })).toBe('snoozed until3 Dec, 09:00');
    expect(when({ snoozedUntil: null })).toBe('snoozed untilreply');
    expect(row({ status: 'SNOOZED' }).host.classList).toContain('asleep');
    expect(row().host.classList).not.toContain('asleep');
  });

  it('names the team for which it waits, until somebody has it', () => {
    const team = { id: 'deliveries', name: 'Deliveries' };

    expect(row({ team }).the('.team').textContent).toBe('Deliveries');
    expect(row({ team, status: 'CLAIMED', owner: ana }).all('.team')).toEqual([]);
    expect(row({ team: null }).all('.team')).toEqual([]);
  });

  it('shows text as text', () => {
    const shown = row({ lastMessage: { author: 'customer', text: '<b>now</b>', at: '2026-11-02T09:00:00.000Z' } });

    expect(shown.the('.text').textContent).toContain('<b>now</b>');
    expect(shown.all('.said b')).toEqual([]);
  });
});
