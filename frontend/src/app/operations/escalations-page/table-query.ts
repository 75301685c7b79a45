import type { InboxSort } from '@inbox/contracts/escalation/escalation.requests';
import type { InboxItem } from '@inbox/contracts/escalation/escalation.views';

import { wholeDays } from '../whole-days';

const filters = ['status', 'priority', 'trigger', 'ownerId', 'teamId', 'resolution', 'text', 'from', 'to'] as const;
export type Filter = (typeof filters)[number];

/** What the table of escalations shows, as it stands in the address; days are local, `2026-11-22`, both included. */
export type TableQuery = Readonly<Partial<Record<Filter, string>>> & { readonly sort: InboxSort; readonly direction: 'asc' | 'desc' };

/** The direction in which each order begins: the newest, the longest wait, the most urgent, the first name. */
export const firstDirection: Readonly<Record<InboxSort, TableQuery['direction']>> = {
  raised: 'desc',
  waiting: 'asc',
  priority: 'asc',
  resolved: 'desc',
  customer: 'asc',
};
const isSort = (text: string | null): text is InboxSort => text !== null && Object.hasOwn(firstDirection, text);

/** @param parameter gives a parameter of the address, null where it is not there */
export const queryOf = (parameter: (name: string) => string | null): TableQuery => {
  const named = parameter('sort');
  const sort = isSort(named) ? named : 'raised';
  const direction = parameter('direction');
  return {
    ...Object.fromEntries(filters.flatMap((name) => (parameter(name) ? [[name, parameter(name) ?? '']] : []))),
    sort,
    direction: direction === 'asc' || direction === 'desc' ? direction : firstDirection[sort],
  };
};

/** How many filters are set. */
export const filtersSet = (query: TableQuery): number => filters.filter((name) => query[name] !== undefined).length;

/** The parameters of `GET /api/escalations`: days become instants, the last one ends where the next begins. */
export const parametersOf = ({ from, to, ...rest }: TableQuery): Readonly<Record<string, string>> => ({
  ...rest,
  ...wholeDays({ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }),
});

/** Whether a pushed row surely belongs into the table. Only the server knows about words, teams and outcomes, so those are no. */
export const surelyFits = (item: InboxItem, query: TableQuery): boolean => {
  if (query.text !== undefined || query.teamId !== undefined || query.resolution !== undefined || query.to !== undefined) return false;
  const status = query.status === undefined || query.status === item.status || (query.status === 'OPEN' && item.status !== 'RESOLVED');
  return (
    status &&
    (query.priority ?? item.priority) === item.priority &&
    (query.trigger ?? item.trigger) === item.trigger &&
    (query.ownerId === undefined || query.ownerId === item.owner?.id)
  );
};
