import { Refusal } from '../http/refusal.js';

/**
 * A team's name without blanks around it.
 * @param others the names of the teams that there are, by id
 * @throws Refusal CONFLICT where another team is called so, in any case of letters
 */
export const unusedName = (name: string, teamId: string, others: ReadonlyMap<string, string>): string => {
  const wanted = name.trim();
  const taken = [...others].some(([id, other]) => id !== teamId && other.toLowerCase() === wanted.toLowerCase());
  if (taken) throw new Refusal('CONFLICT', 'There is a team of that name already. Choose another name.');

  return wanted;
};
