import { minute } from '@inbox/contracts/recorded.samples';
import { ana, ben, mine, row } from '../../escalation/inbox-item.samples';
import { onScreen } from '../../ui/on-screen';
import { ConversationHead } from './conversation-head';

describe('The head of a conversation', () => {
  const show = (inputs: Record<string, unknown>) => onScreen(ConversationHead, { meId: ana.id, ...inputs });
  const deeds = (inputs: Record<string, unknown>) =>
    show(inputs)
      .all('.deeds button')
      .map((each) => each.textContent.trim());

  it('names the customer, the priority, why it was raised and that nobody has it', () => {
    expect(show({ row: row('Leila') }).text()).toMatch(/Leila.*Medium.*Low confidence.*unclaimed/);
  });

  it('names who has it', () => {
    expect(show({ row: mine('Leila') }).text()).toContain('claimed by you');
    expect(show({ row: mine('Leila', { owner: ben }) }).text()).toContain('claimed by Ben Okafor');
    const asleep = show({ row: mine('Leila', { status: 'SNOOZED' }), claimedAt: minute(0) });
    expect(asleep.text()).toContain('snoozed by you until the customer writes');
    expect(asleep.all('ui-moment')).toEqual([]);
  });

  it('offers to its owner what only the owner may do', () => {
    expect(deeds({ row: mine('Leila') })).toEqual(['Priority', 'Transfer', 'Snooze', 'Release', 'Close']);
    expect(deeds({ row: mine('Leila', { owner: ben }) })).toEqual(['Priority']);
  });

  it('offers nothing once it is resolved', () => {
    expect(deeds({ row: mine('Leila', { status: 'RESOLVED' }) })).toEqual([]);
    expect(show({ row: mine('Leila', { status: 'RESOLVED' }) }).text()).toContain('resolved');
  });

  it('waits while an answer is on its way', () => {
    const buttons = show({ row: mine('Leila'), busy: true }).all('.deeds button');
    expect(buttons.every((button) => button.hasAttribute('disabled'))).toBe(true);
  });

  it.each([
    [['Ben'], 'Ben is viewing'],
    [['Ben', 'Chiara'], 'Ben and Chiara are viewing'],
    [['Ben', 'Chiara', 'Eun-ji'], 'Ben, Chiara, and Eun-ji are viewing'],
  ])('says that %p', (viewing, sentence) => {
    expect(show({ row: row('Leila'), viewing }).text()).toContain(sentence);
  });

  it('tells what was chosen', () => {
    const screen = show({ row: mine('Leila') });
    const told: string[] = [];
    screen.component.transfer.subscribe(() => told.push('transfer'));
    screen.component.snooze.subscribe(() => told.push('snooze'));
    screen.component.release.subscribe(() => told.push('release'));
    screen.component.resolve.subscribe(() => told.push('resolve'));
    screen.component.prioritize.subscribe(() => told.push('prioritize'));
    screen.component.back.subscribe(() => told.push('back'));
    for (const button of screen.all('button')) screen.click(button);
    expect(told).toEqual(['back', 'prioritize', 'transfer', 'snooze', 'release', 'resolve']);
  });
});
