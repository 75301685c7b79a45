import type { OperatorView } from '@inbox/contracts/operations/operator.views';

const order: Readonly<Record<OperatorView['status'], number>> = { ONLINE: 0, BUSY: 1, AWAY: 2, OFFLINE: 3 };

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The people whose name holds every word of the search, accents aside; who is online comes first, then by name. */
export const peopleMatching = (people: readonly OperatorView[], search: string): readonly OperatorView[] => {
  const words = plain(search).split(/\s+/u);
  return people
    .filter(({ name }) => words.every((word) => plain(name).includes(word)))
    .toSorted((one, other) => order[one.status] - order[other.status] || one.name.localeCompare(other.name));
};
