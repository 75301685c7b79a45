import { openedDialog } from '../../ui/opened-dialog.for-specs';
import { ResolveDialog, type ResolveDialogData } from './resolve-dialog';

const other = '019a0000-1234-7abc-8000-0123456789ab';
const opened = (over: Partial<ResolveDialogData> = {}) => openedDialog(ResolveDialog, { customerName: 'Leila Haddad', ...over });
const choose = (dialog: ReturnType<typeof opened>, type: string): void => {
  dialog.click(dialog.the(`input[value="${type}"]`));
};
const isBusy = (dialog: ReturnType<typeof opened>): boolean => dialog.button('Resolve').getAttribute('aria-disabled') === 'true';
const resolve = async (dialog: ReturnType<typeof opened>): Promise<void> => {
  dialog.click(dialog.button('Resolve'));
  for (let turn = 0; turn < 20 && isBusy(dialog); turn += 1) {
    await Promise.resolve();
    dialog.fixture.detectChanges();
  }
};

describe('The resolve dialog', () => {
  it('hands over the type and closes', async () => {
    const dialog = opened();
    choose(dialog, 'ANSWERED');
    await resolve(dialog);

    expect(dialog.closedWith).toEqual([{ resolution: 'ANSWERED' }]);
  });

  it('asks for a type first, and says so only once it was tried', async () => {
    const dialog = opened();
    expect(dialog.text()).not.toContain('Choose how it ended.');

    await resolve(dialog);

    expect(dialog.text()).toContain('Choose how it ended.');
    expect(dialog.closedWith).toEqual([]);
  });

  it('takes notes along, trimmed, and counts them', async () => {
    const dialog = opened();
    choose(dialog, 'ACTION_TAKEN');
    dialog.type(dialog.the('textarea'), ' Sent a new part. ');
    expect(dialog.text()).toContain('18 / 2,000');

    await resolve(dialog);

    expect(dialog.closedWith).toEqual([{ resolution: 'ACTION_TAKEN', notes: 'Sent a new part.' }]);
  });

  it('refuses notes that are too long and keeps every letter', async () => {
    const dialog = opened();
    choose(dialog, 'ANSWERED');
    dialog.type(dialog.the('textarea'), 'x'.repeat(2001));
    await resolve(dialog);

    expect(dialog.closedWith).toEqual([]);
    expect(dialog.text()).toContain('Shorten it to 2,000 characters.');
    expect(dialog.the('textarea')).toHaveProperty('value.length', 2001);
  });

  it('asks which escalation a duplicate repeats, and takes a pasted address', async () => {
    const dialog = opened();
    choose(dialog, 'DUPLICATE');
    await resolve(dialog);
    expect(dialog.text()).toContain('Paste the id or the address of the other escalation.');

    dialog.type(dialog.the('#duplicate-of'), `https://inbox.example/inbox/${other}`);
    await resolve(dialog);

    expect(dialog.closedWith).toEqual([{ resolution: 'DUPLICATE', duplicateOf: other }]);
  });

  it('asks to whom it was referred, and forgets that when another type is chosen', async () => {
    const dialog = opened();
    choose(dialog, 'REFERRED');
    await resolve(dialog);
    expect(dialog.text()).toContain('Name the team or destination.');

    dialog.type(dialog.the('#referred-to'), 'Billing');
    choose(dialog, 'SPAM');
    await resolve(dialog);

    expect(dialog.closedWith).toEqual([{ resolution: 'SPAM' }]);
  });

  it('stays with everything in it when it is refused, says why, and can be sent again', async () => {
    const answers = ['Jonas Weber resolved this 4 s before you.', null];
    const dialog = opened({ send: () => Promise.resolve(answers.shift() ?? null) });
    choose(dialog, 'ANSWERED');
    dialog.type(dialog.the('textarea'), 'Done');
    await resolve(dialog);

    expect(dialog.the('[role="alert"]').textContent).toContain('Jonas Weber resolved this 4 s before you.');
    expect(dialog.the('textarea')).toHaveProperty('value', 'Done');
    expect(dialog.closedWith).toEqual([]);

    await resolve(dialog);
    expect(dialog.closedWith).toEqual([{ resolution: 'ANSWERED', notes: 'Done' }]);
  });

  it('sends once, however often it is pressed, and survives a lost answer', async () => {
    const sent: unknown[] = [];
    const dialog = opened({
      send: (request) => {
        sent.push(request);
        return Promise.reject(new Error('gone'));
      },
    });
    choose(dialog, 'ANSWERED');
    dialog.click(dialog.button('Resolve'));
    await resolve(dialog);

    expect(sent).toHaveLength(1);
    expect(dialog.text()).toContain('The answer did not come.');
  });

  it('closes without a result on Cancel', () => {
    const dialog = opened();
    dialog.click(dialog.button('Cancel'));

    expect(dialog.closedWith).toEqual([undefined]);
  });
});
