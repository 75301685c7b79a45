import { openedDialog } from '../../ui/opened-dialog.for-specs';
import { ReleaseDialog } from '../release-dialog/release-dialog';
import { PriorityDialog } from './priority-dialog';

describe('The priority dialog', () => {
  const opened = () => openedDialog(PriorityDialog, { customerName: 'Leila Haddad', priority: 'MEDIUM' });

  it('starts at the present priority and says when each is due', () => {
    const dialog = opened();

    expect(dialog.the('input[value="MEDIUM"]')).toHaveProperty('checked', true);
    expect(dialog.all('small').map((each) => each.textContent)).toEqual([
      'first answer in 5 min',
      'first answer in 15 min',
      'first answer in 1 h',
      'first answer in 4 h',
    ]);
  });

  it('asks for another priority and for a reason', () => {
    const dialog = opened();
    dialog.click(dialog.button('Change priority'));

    expect(dialog.text()).toContain('It has this priority already.');
    expect(dialog.text()).toContain('Say why, so that the team can follow.');
    expect(dialog.closedWith).toEqual([]);
  });

  it('does not change what it has already, whatever the reason', () => {
    const dialog = opened();
    dialog.type(dialog.the('textarea'), 'Movers come tomorrow');
    dialog.click(dialog.button('Change priority'));

    expect(dialog.text()).toContain('It has this priority already.');
    expect(dialog.closedWith).toEqual([]);
  });

  it('hands over the new priority and why', async () => {
    const dialog = opened();
    dialog.click(dialog.the('input[value="URGENT"]'));
    dialog.type(dialog.the('textarea'), 'Movers come tomorrow');
    dialog.click(dialog.button('Change priority'));
    await dialog.fixture.whenStable();

    expect(dialog.closedWith).toEqual([{ priority: 'URGENT', reason: 'Movers come tomorrow' }]);
  });
});

describe('The release dialog', () => {
  it('goes without a reason, or with one', async () => {
    const dialog = openedDialog(ReleaseDialog, { customerName: 'Leila Haddad' });
    dialog.click(dialog.button('Release'));
    await dialog.fixture.whenStable();
    dialog.type(dialog.the('textarea'), 'lunch');
    dialog.click(dialog.button('Release'));
    await dialog.fixture.whenStable();

    expect(dialog.closedWith).toEqual([{}, { reason: 'lunch' }]);
  });
});
