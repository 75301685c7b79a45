import { id } from '@inbox/contracts/recorded.samples';
import { openedDialog } from '../../ui/opened-dialog.for-specs';
import { depot } from '../settings.samples';
import { TemplateDialog } from './template-dialog';

const teams = [{ id: id('deliveries'), name: 'Deliveries' }];

describe('The dialog of a response template', () => {
  const opened = (template: object | null = null) => openedDialog(TemplateDialog, { template, teams });
  const save = async (dialog: ReturnType<typeof opened>) => {
    dialog.click(dialog.button('Save'));
    await dialog.fixture.whenStable();
    return dialog.closedWith;
  };

  it('asks for a name without spaces and for a text', async () => {
    const dialog = opened();
    dialog.type(dialog.the('#template-name'), 'two words');

    expect(await save(dialog)).toEqual([]);
    expect(dialog.text()).toContain('A name has 1 to 40 letters, digits, - or _ and no spaces.');
    expect(dialog.text()).toContain('Write what is inserted.');
  });

  it('puts a variable where the caret stands, and shows an example', () => {
    const dialog = opened();
    const field = dialog.the('#template-text') as HTMLTextAreaElement;
    dialog.type(field, 'Hello , welcome');
    field.setSelectionRange(6, 6);
    dialog.click(dialog.button('customer.firstName'));

    expect(field.value).toBe('Hello {{customer.firstName}}, welcome');
    expect(dialog.the('.filled').textContent).toBe('Hello Leila, welcome');
  });

  it('shows no example where nothing is filled in', () => {
    const dialog = opened();
    dialog.type(dialog.the('#template-text'), 'Hello');
    expect(dialog.all('.filled')).toEqual([]);
  });

  it('begins with what the template is, and hands over what it becomes', async () => {
    const { name, text, teamId } = depot;
    const dialog = opened({ name, text, teamId });
    expect(dialog.the('#template-team')).toHaveProperty('value', id('deliveries'));
    dialog.type(dialog.the('#template-name'), 'At-Depot');
    const select = dialog.the('#template-team') as HTMLSelectElement;
    select.value = '';
    select.dispatchEvent(new Event('change'));

    expect(await save(dialog)).toEqual([{ name: 'at-depot', text, teamId: null }]);
  });

  it('does not take a text that is too long', async () => {
    const dialog = opened();
    dialog.type(dialog.the('#template-name'), 'long');
    dialog.type(dialog.the('#template-text'), 'x'.repeat(5_001));

    expect(await save(dialog)).toEqual([]);
    expect(dialog.text()).toContain('Shorten it to 5,000 characters.');
  });
});
