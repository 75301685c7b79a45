import { openedDialog } from '../../ui/opened-dialog.for-specs';
import { deliveries } from '../team.samples';
import { InviteDialog } from './invite-dialog';

const opened = (over: object = {}) => openedDialog(InviteDialog, { roles: ['operator', 'auditor'], teams: [deliveries], ...over });
const invite = async (dialog: ReturnType<typeof opened>): Promise<void> => {
  dialog.click(dialog.button('Make a link'));
  await dialog.fixture.whenStable();
};
const choose = (dialog: ReturnType<typeof opened>, field: string, value: string): void => {
  const select = dialog.the(field);
  if (select instanceof HTMLSelectElement) select.value = value;
  select.dispatchEvent(new Event('change'));
};

describe('The invite dialog', () => {
  it('hands over who is to come, in which role and team', async () => {
    const dialog = opened();
    dialog.type(dialog.the('#invite-name'), ' Ola Berg ');
    dialog.type(dialog.the('#invite-email'), 'ola@inbox.test');
    choose(dialog, '#invite-role', 'auditor');
    choose(dialog, '#invite-team', 'deliveries');
    await invite(dialog);

    expect(dialog.closedWith).toEqual([{ name: 'Ola Berg', email: 'ola@inbox.test', role: 'auditor', teamId: 'deliveries' }]);
  });

  it('invites an operator of no team unless told otherwise', async () => {
    const dialog = opened();
    dialog.type(dialog.the('#invite-name'), 'Ola Berg');
    dialog.type(dialog.the('#invite-email'), 'ola@inbox.test');
    await invite(dialog);

    expect(dialog.closedWith).toMatchObject([{ role: 'operator', teamId: null }]);
  });

  it('says what is missing', async () => {
    const dialog = opened();
    dialog.type(dialog.the('#invite-email'), 'ola');
    await invite(dialog);
    dialog.fixture.detectChanges();

    expect(dialog.text()).toContain('Say who it is.');
    expect(dialog.text()).toContain('Type an e-mail address.');
    expect(dialog.closedWith).toEqual([]);
  });

  it('starts with who was invited before', async () => {
    const again = { name: 'Ola Berg', email: 'ola@inbox.test', role: 'auditor', teamId: 'deliveries' };
    const dialog = opened({ again });
    await invite(dialog);

    expect(dialog.closedWith).toEqual([again]);
  });
});
