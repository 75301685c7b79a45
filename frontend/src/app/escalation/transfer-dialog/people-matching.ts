import type { OperatorView, TeamOfOperators } from '@inbox/contracts/operations/operator.views';

const order: Readonly<Record<OperatorView['status'], number>> = { ONLINE: 0, BUSY: 1, AWAY: 2, OFFLINE: 3 };

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const holding =
  (search: string) =>
  ({ name }: { readonly name: string }): boolean =>
    plain(search)
      .split(/\s+/u)
      .every((word) => plain(name).includes(word));

/** The people whose name holds every word of the search, accents aside; who is online comes first, then by name. */
export const peopleMatching = (people: readonly OperatorView[], search: string): readonly OperatorView[] => {
  return people
    .filter(holding(search))
    .toSorted((one, other) => order[one.status] - order[other.status] || one.name.localeCompare(other.name));
};

/** The teams whose name holds every word of the search, accents aside, by name. */
export const teamsMatching = (teams: readonly TeamOfOperators[], search: string): readonly TeamOfOperators[] =>
  teams.filter(holding(search)).toSorted((one, other) => one.name.localeCompare(other.name));
