import { signal } from '@angular/core';
import type { OperatorView } from '@inbox/contracts/operations/operator.views';
import { openedDialog } from '../../ui/opened-dialog.for-specs';
import { AssignDialog, type Choice } from './assign-dialog';

const person = (name: string, over: Partial<OperatorView> = {}): OperatorView => ({
  id: name,
  name,
  role: 'operator',
  status: 'ONLINE',
  capacity: null,
  team: null,
  active: true,
  held: 0,
  ...over,
});
const people = [
  person('Mona Berg', { role: 'manager' }),
  person('Noor Said', { status: 'OFFLINE' }),
  person('Ana Marín', { held: 3, capacity: 5 }),
];

const opened = (over: object = {}) => {
  const sent: Choice[] = [];
  const send = (choice: Choice) => Promise.resolve((sent.push(choice), null));
  const data = { count: 1, customerName: 'Leila', ofOthers: 0, me: 'Mona Berg', people: signal(people), send, ...over };
  const dialog = openedDialog(AssignDialog, data);
  const choose = (name: string) => {
    dialog.click(dialog.all('[role="option"]').find((each) => each.textContent.includes(name)) ?? dialog.host);
  };
  const press = async (name: string) => {
    dialog.click(dialog.button(name));
    for (let turn = 0; turn < 3; turn += 1) await dialog.fixture.whenStable(); // the dialog, the frame and the answer, one after the other
    dialog.fixture.detectChanges();
  };
  return { ...dialog, sent, choose, press };
};

describe('The assign dialog', () => {
  it('says whose escalation it is about', () => {
    expect(opened().the('h2').textContent).toBe('Assign Leila’s escalation');
  });

  it('says how many it is about, where it is not one', () => {
    expect(opened({ count: 500 }).the('h2').textContent).toBe('Assign 500 escalations');
  });

  it('shows what each holds, and which of them one is', () => {
    const dialog = opened();

    expect(dialog.text()).toContain('holds 3 of 5');
    expect(dialog.text()).toContain('Mona Berg (you)');
  });

  it('hands over to whom, and why', async () => {
    const dialog = opened();
    dialog.choose('Ana');
    dialog.type(dialog.the('textarea'), 'Knows the depot ');
    await dialog.press('Assign');

    expect(dialog.sent).toEqual([{ toOperatorId: 'Ana Marín', toName: 'Ana Marín', reason: 'Knows the depot' }]);
    expect(dialog.closedWith).toHaveLength(1);
  });

  it('asks first where somebody is offline', async () => {
    const dialog = opened();
    dialog.choose('Noor');
    await dialog.press('Assign');

    expect(dialog.text()).toContain('Noor Said is offline.');
    expect(dialog.sent).toEqual([]);

    await dialog.press('Assign anyway');
    expect(dialog.sent).toMatchObject([{ toOperatorId: 'Noor Said' }]);
  });

  it('asks again when another one who is offline was chosen, and not for who is there', async () => {
    const dialog = opened();
    dialog.choose('Noor');
    await dialog.press('Assign');
    dialog.choose('Ana');

    expect(dialog.text()).not.toContain('is offline.');
    await dialog.press('Assign');
    expect(dialog.sent).toMatchObject([{ toOperatorId: 'Ana Marín' }]);
  });

  it('wants a reason for taking over what is somebody else’s', async () => {
    const dialog = opened({ ofOthers: 1 });
    dialog.choose('Mona');
    await dialog.press('Take over');

    expect(dialog.text()).toContain('Say why you take it over.');
    expect(dialog.sent).toEqual([]);

    dialog.type(dialog.the('textarea'), 'He is ill');
    await dialog.press('Take over');
    expect(dialog.sent).toEqual([{ toOperatorId: 'Mona Berg', toName: 'you', reason: 'He is ill' }]);
  });

  it('asks for somebody when nobody is chosen', async () => {
    const dialog = opened();
    await dialog.press('Assign');

    expect(dialog.text()).toContain('Choose who takes it.');
  });

  it('stays with what was typed, and says why, where it is refused', async () => {
    const dialog = opened({ send: () => Promise.resolve('Only managers assign escalations.') });
    dialog.choose('Ana');
    await dialog.press('Assign');

    expect(dialog.text()).toContain('Only managers assign escalations.');
    expect(dialog.closedWith).toEqual([]);
  });
});
