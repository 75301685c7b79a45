import type { OperatorView, TeamOfOperators, TeamView } from '@inbox/contracts/operations/operator.views';

/** Somebody on the team, for specs: an operator who is online. */
export const person = (name: string, over: Partial<OperatorView> = {}): OperatorView => ({
  id: name.toLowerCase().replace(/\W+/gu, '-'),
  name,
  role: 'operator',
  status: 'ONLINE',
  capacity: null,
  team: null,
  active: true,
  held: 0,
  ...over,
});

export const deliveries: TeamOfOperators = { id: 'deliveries', name: 'Deliveries', members: 2 };

/** The team as the server tells it. */
export const theTeam = (items: readonly OperatorView[], teams: readonly TeamOfOperators[] = []): TeamView => ({
  items,
  teams,
  position: '1',
});
