import { priorityWords, resolutionWords, triggerWords } from '../../ui/plain-words';
import { filterNames, type Params, type Query } from '../asked';
import { filterWords } from '../filter-words';
import { weekdays } from '../heat-map/hours-of-week';
import { daysInWords, isCalendarDay } from '../period';

const passedOn = ['from', 'to', 'zone', 'by', 'key', ...filterNames] as const;

/** What the API is asked with, of what stands in the address. */
export const valuesQuery = (params: Params): Query =>
  Object.fromEntries(
    passedOn.flatMap((name) => {
      const value = params[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

const codes: Readonly<Record<string, string>> = { ...priorityWords, ...triggerWords, ...resolutionWords };

const groupInWords = ({ by, key, group }: Params): readonly string[] => {
  if (by === undefined || key === undefined) return [];
  if (group !== undefined) return [group];
  if (by === 'hourOfWeek') return [`${weekdays[Number(key.slice(0, 1)) - 1] ?? key} ${key.slice(2)}:00`];
  return [codes[key] ?? (key === '' ? 'None' : `One ${by}`)];
};

/** Whose values these are, in words: the days, the zone, the group, and what they are narrowed to. */
export const scopeInWords = (params: Params): string => {
  const { from = '', to = '', zone = 'UTC' } = params;
  const days = isCalendarDay(from) && isCalendarDay(to) ? daysInWords({ from, to }) : `${from} – ${to}`;
  return [days, zone, ...groupInWords(params), ...Object.values(filterWords(params, []))].join(' · ');
};
