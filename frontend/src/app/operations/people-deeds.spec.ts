import { changesOf } from './people-deeds';
import { deliveries, person } from './team.samples';

const billing = { id: 'billing', name: 'Billing' };
const teams = [deliveries, billing];
const ben = person('Ben Okafor', { capacity: 5, team: { id: deliveries.id, name: deliveries.name } });
const who = { id: ben.id, name: ben.name };
const same = { role: ben.role, capacity: ben.capacity, teamId: deliveries.id };

describe('What a changed person leads to', () => {
  it('is nothing where nothing changed', () => {
    expect(changesOf(ben, same, teams)).toEqual([]);
  });

  it('is one command for each thing that changed, with what it was before', () => {
    expect(changesOf(ben, { role: 'manager', capacity: 8, teamId: 'billing' }, teams)).toEqual([
      { name: 'role', person: who, role: 'manager', before: 'operator' },
      { name: 'place', person: who, team: billing, before: ben.team },
      { name: 'capacity', person: who, capacity: 8, before: 5 },
    ]);
  });

  it('takes out of the team and takes the limit away', () => {
    expect(changesOf(ben, { ...same, capacity: null, teamId: null }, teams)).toEqual([
      { name: 'place', person: who, team: null, before: ben.team },
      { name: 'capacity', person: who, capacity: null, before: 5 },
    ]);
  });
});
