import { openedDialog } from '../../ui/opened-dialog.for-specs';
import { DeactivateDialog } from './deactivate-dialog';

const opened = (held: number) => openedDialog(DeactivateDialog, { name: 'Ben Okafor', held });

describe('The dialog that deactivates somebody', () => {
  it.each([
    [0, 'cannot sign in. Their name stays'],
    [1, 'The escalation they hold goes back to Unclaimed.'],
    [7, 'The 7 escalations they hold go back to Unclaimed.'],
  ])('says what becomes of %d escalations', (held, words) => {
    expect(opened(held).text()).toContain(words);
  });

  it('hands over the reason', async () => {
    const dialog = opened(0);
    dialog.type(dialog.the('textarea'), ' Left the company ');
    dialog.click(dialog.button('Deactivate'));
    await dialog.fixture.whenStable();

    expect(dialog.closedWith).toEqual([{ reason: 'Left the company' }]);
  });
});
