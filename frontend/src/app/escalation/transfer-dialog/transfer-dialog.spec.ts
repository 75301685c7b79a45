import type { OperatorView } from '@inbox/contracts/operations/operator.views';
import { openedDialog } from '../../ui/opened-dialog.for-specs';
import { peopleMatching } from './people-matching';
import { TransferDialog } from './transfer-dialog';

const person = (name: string, status: OperatorView['status']): OperatorView => ({
  id: name,
  name,
  role: 'operator',
  status,
  capacity: null,
  team: null,
  active: true,
  held: 0,
});
const people = [
  person('Noor Said', 'OFFLINE'),
  person('Jonas Weber', 'BUSY'),
  person('Émile Durand', 'ONLINE'),
  person('Björk Óla', 'ONLINE'),
];
const teams = [
  { id: 'returns', name: 'Returns', members: 1 },
  { id: 'deliveries', name: 'Deliveries', members: 12 },
];
const opened = (over: object = {}) => openedDialog(TransferDialog, { customerName: 'Leila Haddad', people, teams: [], ...over });
const shownNames = (dialog: ReturnType<typeof opened>) => dialog.all('[role="option"] .cut').map((each) => each.textContent);

describe('Whom a transfer can go to', () => {
  it('starts with those who are online, then by name', () => {
    expect(peopleMatching(people, '').map(({ name }) => name)).toEqual(['Björk Óla', 'Émile Durand', 'Jonas Weber', 'Noor Said']);
  });

  it('is found by any part of the name, accents and case aside', () => {
    expect(peopleMatching(people, 'EMILE').map(({ name }) => name)).toEqual(['Émile Durand']);
    expect(peopleMatching(people, 'ola bjork').map(({ name }) => name)).toEqual(['Björk Óla']);
  });
});

describe('The transfer dialog', () => {
  it('shows everyone with what they are doing', () => {
    const dialog = opened();

    expect(shownNames(dialog)).toEqual(['Björk Óla', 'Émile Durand', 'Jonas Weber', 'Noor Said']);
    expect(dialog.all('.status').map((each) => each.textContent)).toEqual(['Online', 'Online', 'Busy', 'Offline']);
  });

  it('hands over whom, with a note', async () => {
    const dialog = opened();
    dialog.click(dialog.all('[role="option"]')[2] ?? dialog.host);
    dialog.type(dialog.the('textarea'), 'Knows the depot ');
    dialog.click(dialog.button('Transfer'));
    await dialog.fixture.whenStable();

    expect(dialog.closedWith).toEqual([{ toOperatorId: 'Jonas Weber', note: 'Knows the depot' }]);
  });

  it('shows teams after the people, with how many belong to each', () => {
    const dialog = opened({ teams });

    expect(shownNames(dialog).slice(-2)).toEqual(['Deliveries', 'Returns']);
    expect(
      dialog
        .all('.status')
        .slice(-2)
        .map((each) => each.textContent),
    ).toEqual(['12 people', '1 person']);
  });

  it('hands over which team', async () => {
    const dialog = opened({ teams });
    dialog.type(dialog.the('#transfer-search'), 'deliv');
    dialog.press(dialog.the('#transfer-search'), 'Enter');
    dialog.click(dialog.button('Transfer'));
    await dialog.fixture.whenStable();

    expect(dialog.closedWith).toEqual([{ toTeamId: 'deliveries' }]);
  });

  it('takes the first who is found on Enter', async () => {
    const dialog = opened();
    dialog.type(dialog.the('#transfer-search'), 'noor');
    dialog.press(dialog.the('#transfer-search'), 'Enter');

    expect(dialog.the('[aria-selected="true"]').textContent).toContain('Noor Said');
    dialog.click(dialog.button('Transfer'));
    await dialog.fixture.whenStable();
    expect(dialog.closedWith).toEqual([{ toOperatorId: 'Noor Said' }]);
  });

  it('asks for somebody when nobody is chosen, also when the search lost them', () => {
    const dialog = opened();
    dialog.click(dialog.all('[role="option"]')[0] ?? dialog.host);
    dialog.type(dialog.the('#transfer-search'), 'zzz');
    dialog.click(dialog.button('Transfer'));

    expect(dialog.text()).toContain('Nobody by that name can take it.');
    expect(dialog.text()).toContain('Choose who takes it.');
    expect(dialog.closedWith).toEqual([]);
  });
});
