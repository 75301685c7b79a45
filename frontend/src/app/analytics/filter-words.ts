import type { MetricView } from '@inbox/contracts/analytics/analytics.views';
import { priorityWords, resolutionWords, triggerWords } from '../ui/plain-words';
import { filterNames, type Params } from './asked';

const codes: Readonly<Record<string, string>> = { ...priorityWords, ...triggerWords, ...resolutionWords };
const unnamed: Readonly<Record<(typeof filterNames)[number], string>> = {
  operatorId: 'One operator',
  teamId: 'One team',
  priority: 'One priority',
  trigger: 'One trigger',
  resolution: 'One resolution',
};

/**
 * The name of a person or team, or the words of a code, as far as figures that were read tell it.
 * @param figures where the names of people and teams may stand
 */
export const nameIn =
  (figures: readonly MetricView[]) =>
  (key: string): string | null =>
    codes[key] ?? figures.flatMap(({ groups }) => groups).find((group) => group.key === key)?.name ?? null;

/**
 * What figures are narrowed to, in words, by the API's names.
 * @param named as `nameIn` gives it
 */
export const filterWords = (filters: Params, named: (key: string) => string | null): Readonly<Record<string, string>> => {
  return Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = filters[name];
      return value === undefined ? [] : [[name, named(value) ?? unnamed[name]]];
    }),
  );
};
