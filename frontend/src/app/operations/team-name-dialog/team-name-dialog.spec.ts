import { openedDialog } from '../../ui/opened-dialog.for-specs';
import { TeamNameDialog } from './team-name-dialog';

const opened = (name: string | null = null, send?: () => Promise<string | null>) => openedDialog(TeamNameDialog, { name, send });

describe('The dialog of a team’s name', () => {
  it('hands over the name of a new team', async () => {
    const dialog = opened();
    dialog.type(dialog.the('input'), ' Billing ');
    dialog.click(dialog.button('Create'));
    await dialog.fixture.whenStable();

    expect(dialog.closedWith).toEqual([{ teamName: 'Billing' }]);
  });

  it('asks for a name', () => {
    const dialog = opened();
    dialog.click(dialog.button('Create'));

    expect(dialog.text()).toContain('Give it a name.');
    expect(dialog.closedWith).toEqual([]);
  });

  it('starts with the name that it changes, and stays open where that is refused', async () => {
    const dialog = opened('Billing', () => Promise.resolve('There is a team of that name already. Choose another name.'));
    expect(dialog.the('h2').textContent).toBe('Rename Billing');
    dialog.click(dialog.button('Rename'));
    for (let turn = 0; turn < 3; turn += 1) await dialog.fixture.whenStable(); // the dialog, the answer and the frame, one after the other
    dialog.fixture.detectChanges();

    expect(dialog.text()).toContain('There is a team of that name already.');
    expect(dialog.closedWith).toEqual([]);
  });
});
