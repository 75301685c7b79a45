import { ben, mine, row } from '../../escalation/inbox-item.samples';
import { onScreen } from '../../ui/on-screen';
import { claimSentence } from './claim-sentence';
import { OwnershipBar } from './ownership-bar';

const lost = {
  escalationId: 'e1',
  by: ben,
  at: '2026-11-02T09:00:00.000Z',
  askedAt: Date.parse('2026-11-02T09:00:04.000Z'),
  detail: 'Ben has it.',
};

describe('A lost claim', () => {
  it.each([
    [0, 'Ben Okafor claimed this just before you.'],
    [4, 'Ben Okafor claimed this 4 s before you.'],
    [-3, 'Ben Okafor claimed this just before you.'],
    [300, 'Ben Okafor claimed this 5 min before you.'],
    [90_000, 'Ben Okafor has claimed this already.'],
  ])('by %d s reads: %s', (seconds, sentence) => {
    expect(claimSentence({ ...lost, askedAt: Date.parse(lost.at) + seconds * 1000 })).toBe(sentence);
  });

  it('to somebody who is not named is told in the server’s words', () => {
    expect(claimSentence({ ...lost, by: null })).toBe('Ben has it.');
  });

  it('offers the next unclaimed, with the focus on it', () => {
    const screen = onScreen(OwnershipBar, { row: row('Leila', { status: 'CLAIMED', owner: ben }), lostClaim: lost, hasNext: true });
    const next = screen.button(/Open next unclaimed/);
    const opened = jest.fn();
    screen.component.next.subscribe(opened);
    screen.click(next);
    expect(opened).toHaveBeenCalledTimes(1);
  });

  it('offers nothing where nobody waits', () => {
    const screen = onScreen(OwnershipBar, { row: row('Leila', { status: 'CLAIMED', owner: ben }), lostClaim: lost });
    expect(screen.all('button')).toEqual([]);
  });
});

describe('In place of the compose box', () => {
  it('an unclaimed escalation can be claimed', () => {
    const screen = onScreen(OwnershipBar, { row: row('Leila') });
    const claimed = jest.fn();
    screen.component.claim.subscribe(claimed);
    screen.click(screen.button(/Claim/));
    expect(claimed).toHaveBeenCalledTimes(1);
  });

  it('the button turns while the answer is on its way', () => {
    const screen = onScreen(OwnershipBar, { row: row('Leila'), asking: 'claim' });
    expect(screen.button(/Claim/).getAttribute('aria-busy')).toBe('true');
  });

  it('others see who has it', () => {
    expect(onScreen(OwnershipBar, { row: mine('Leila', { owner: ben }) }).text()).toBe('Ben Okafor has this.');
    expect(onScreen(OwnershipBar, { row: mine('Leila', { owner: ben, status: 'SNOOZED' }) }).text()).toBe('Ben Okafor has this, snoozed.');
  });

  it('a resolved one can be reopened', () => {
    const screen = onScreen(OwnershipBar, { row: row('Leila', { status: 'RESOLVED' }) });
    const reopened = jest.fn();
    screen.component.reopen.subscribe(reopened);
    screen.click(screen.button('Reopen'));
    expect(reopened).toHaveBeenCalledTimes(1);
  });
});
