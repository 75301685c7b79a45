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
 * What figures are narrowed to, in words, by the API's names.
 * @param figures where the names of people and teams may stand
 */
export const filterWords = (filters: Params, figures: readonly (MetricView | null)[]): Readonly<Record<string, string>> => {
  const named = new Map(figures.flatMap((figure) => figure?.groups.map(({ key, name }) => [key, name] as const) ?? []));
  return Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = filters[name];
      return value === undefined ? [] : [[name, named.get(value) ?? codes[value] ?? unnamed[name]]];
    }),
  );
};
