import { openedDialog } from '../../ui/opened-dialog.for-specs';
import { deliveries } from '../team.samples';
import { DisbandDialog } from './disband-dialog';

describe('The dialog that disbands a team', () => {
  it.each([
    [0, 'Nobody belongs to it.'],
    [1, 'One person belongs to no team then.'],
    [12, '12 people belong to no team then.'],
  ])('says what becomes of %d people', (members, words) => {
    expect(openedDialog(DisbandDialog, { team: { ...deliveries, members } }).text()).toContain(words);
  });

  it('hands over that it is meant', async () => {
    const dialog = openedDialog(DisbandDialog, { team: deliveries });
    dialog.click(dialog.button('Disband'));
    await dialog.fixture.whenStable();

    expect(dialog.closedWith).toEqual([{}]);
  });
});
