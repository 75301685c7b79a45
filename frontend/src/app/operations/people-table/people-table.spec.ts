import { onScreen, readable } from '../../ui/on-screen';
import { deliveries, person } from '../team.samples';
import { PeopleTable } from './people-table';

const ben = person('Ben Okafor', { status: 'BUSY', capacity: 5, held: 3, team: deliveries });
const marta = person('Marta Keller', { role: 'manager' });
const gone = person('Noor Said', { active: false, status: 'OFFLINE' });
const shown = (inputs: object = {}) => onScreen(PeopleTable, { people: [ben, marta, gone], me: marta.id, role: 'manager', ...inputs });
const names = (screen: ReturnType<typeof shown>) => screen.all('button').map((button) => button.getAttribute('aria-label'));

describe('The people of a team', () => {
  it('are told with role, status, team and load', () => {
    expect(
      shown()
        .all('tbody tr')
        .map((row) => readable(row)),
    ).toEqual([
      expect.stringMatching(/Ben Okafor ?Operator ?Busy ?Deliveries ?3 ?\/ 5/),
      expect.stringMatching(/Marta Keller ?you ?Manager ?Online ?0/),
      expect.stringMatching(/Noor Said ?Operator ?Deactivated ?0/),
    ]);
  });

  it('are drawn against what they can hold, and marked when they are full', () => {
    const full = person('Cem', { capacity: 2, held: 2 });
    const screen = shown({ people: [ben, full] });

    expect(screen.all('.bar b').map((bar) => bar.style.inlineSize)).toEqual(['60%', '100%']);
    expect(screen.all('.bar b.full')).toHaveLength(1);
  });

  it('can be changed by who steers the team, but nobody deactivates themselves', () => {
    expect(names(shown())).toEqual(['Edit Ben Okafor', 'Deactivate Ben Okafor', 'Edit Marta Keller', 'Reactivate Noor Said']);
  });

  it('cannot be changed by who stands below them', () => {
    expect(names(shown({ people: [person('Arjun Mehta', { role: 'admin' })] }))).toEqual([]);
    expect(names(shown({ role: 'operator' }))).toEqual([]);
    expect(names(shown({ role: 'auditor' }))).toEqual([]);
  });

  it('tell whom a button is about', () => {
    const screen = shown();
    const asked: string[] = [];
    screen.component.edit.subscribe(({ name }) => asked.push(`edit ${name}`));
    screen.component.deactivate.subscribe(({ name }) => asked.push(`deactivate ${name}`));
    screen.component.reactivate.subscribe(({ name }) => asked.push(`reactivate ${name}`));
    for (const name of ['Edit Ben Okafor', 'Deactivate Ben Okafor', 'Reactivate Noor Said']) screen.click(screen.button(name));

    expect(asked).toEqual(['edit Ben Okafor', 'deactivate Ben Okafor', 'reactivate Noor Said']);
  });
});
