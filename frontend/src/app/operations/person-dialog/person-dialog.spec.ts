import { openedDialog } from '../../ui/opened-dialog.for-specs';
import { deliveries, person } from '../team.samples';
import { PersonDialog } from './person-dialog';

const ben = person('Ben Okafor', { capacity: 5, team: deliveries });
const teams = [deliveries, { id: 'billing', name: 'Billing' }];
const opened = (over: object = {}) => openedDialog(PersonDialog, { person: ben, teams, roles: ['operator', 'manager'], ...over });
const choose = (dialog: ReturnType<typeof opened>, field: string, value: string): void => {
  const select = dialog.the(field);
  if (select instanceof HTMLSelectElement) select.value = value;
  select.dispatchEvent(new Event('change'));
};
const save = async (dialog: ReturnType<typeof opened>): Promise<void> => {
  dialog.click(dialog.button('Save'));
  await dialog.fixture.whenStable();
};
const valueOf = (element: HTMLElement) =>
  element instanceof HTMLSelectElement || element instanceof HTMLInputElement ? element.value : '';

describe('The dialog of a person', () => {
  it('starts with what they are', () => {
    const dialog = opened();

    expect(['#person-role', '#person-team', '#person-capacity'].map((field) => valueOf(dialog.the(field)))).toEqual([
      'operator',
      'deliveries',
      '5',
    ]);
  });

  it('hands over what they are to be', async () => {
    const dialog = opened();
    choose(dialog, '#person-role', 'manager');
    choose(dialog, '#person-team', 'billing');
    dialog.type(dialog.the('#person-capacity'), ' 8 ');
    await save(dialog);

    expect(dialog.closedWith).toEqual([{ role: 'manager', teamId: 'billing', capacity: 8 }]);
  });

  it('takes them out of the team, and their limit away', async () => {
    const dialog = opened();
    choose(dialog, '#person-team', '');
    dialog.type(dialog.the('#person-capacity'), '');
    await save(dialog);

    expect(dialog.closedWith).toEqual([{ role: 'operator', teamId: null, capacity: null }]);
  });

  it('asks for a capacity that is a number', async () => {
    const dialog = opened();
    dialog.type(dialog.the('#person-capacity'), 'many');
    await save(dialog);
    dialog.fixture.detectChanges();

    expect(dialog.text()).toContain('Type a whole number from 0 to 200, or nothing.');
    expect(dialog.closedWith).toEqual([]);
  });

  it('offers no role where none may be given', () => {
    expect(opened({ roles: [] }).all('#person-role')).toEqual([]);
  });
});
