import { createFeature, createReducer, on } from '@ngrx/store';
import type { InboxItem, InboxPage } from '@inbox/contracts/escalation/escalation.views';
import { comparePositions } from '../http/position';
import type { Refused } from '../http/problem';
import { sessionAnswers } from '../identity/session.actions';
import { live } from '../live/live.actions';
import { tableAnswers, tableCommands } from './escalation-table.actions';
import { surelyFits, type TableQuery } from './escalations-page/table-query';

export interface TableState {
  readonly query: TableQuery;
  readonly items: readonly InboxItem[];
  readonly cursor: string | null;
  readonly loaded: boolean;
  /** The first page, or a further one, is on its way. */
  readonly loading: 'no' | 'first' | 'further';
  readonly problem: Refused | null;
  /** Escalations that came since and belong into the table: they wait until it is read again, so that no row moves by itself. */
  readonly arrived: readonly string[];
}

const initialState: TableState = {
  query: { sort: 'raised', direction: 'desc' },
  items: [],
  cursor: null,
  loaded: false,
  loading: 'no',
  problem: null,
  arrived: [],
};

const isSame = (one: TableQuery, other: TableQuery): boolean => JSON.stringify(one) === JSON.stringify(other);

const withPage = (state: TableState, page: InboxPage, before: readonly InboxItem[]): TableState => {
  const known = new Set(before.map(({ id }) => id));
  return {
    ...state,
    items: [...before, ...page.items.filter(({ id }) => !known.has(id))],
    cursor: page.nextCursor,
    loaded: true,
    loading: 'no',
    problem: null,
  };
};

const newestOf = (items: readonly InboxItem[]): string =>
  items.reduce((newest, { raisedAt }) => (raisedAt > newest ? raisedAt : newest), '');

/** Rows in the table change where they stand; what is new waits. A frame does not know how an escalation ended, so that is kept. */
const withPushed = (state: TableState, pushed: readonly InboxItem[]): TableState => {
  if (!state.loaded) return state;
  const newer = new Map(pushed.map((item) => [item.id, item]));
  const known = new Set(state.items.map(({ id }) => id));
  const newest = newestOf(state.items);
  const arrived = pushed
    .filter((item) => !known.has(item.id) && item.raisedAt > newest && surelyFits(item, state.query))
    .map(({ id }) => id);
  const items = state.items.map((old) => {
    const next = newer.get(old.id);
    return next === undefined || comparePositions(next.position, old.position) <= 0 ? old : { ...old, ...next };
  });
  return {
    ...state,
    items: items.some((item, index) => item !== state.items[index]) ? items : state.items,
    arrived: arrived.length === 0 ? state.arrived : [...new Set([...state.arrived, ...arrived])],
  };
};

export const escalationTableFeature = createFeature({
  name: 'escalationTable',
  reducer: createReducer(
    initialState,
    on(tableCommands.show, (state, { query }): TableState => ({ ...state, query, loading: 'first', problem: null, arrived: [] })),
    on(tableCommands.readAgain, (state): TableState => ({ ...state, loading: 'first', problem: null, arrived: [] })),
    on(tableCommands.loadMore, (state): TableState =>
      state.loading === 'no' && state.cursor !== null ? { ...state, loading: 'further', problem: null } : state,
    ),
    on(tableAnswers.pageRead, (state, { query, page }) => (isSame(query, state.query) ? withPage(state, page, []) : state)),
    on(tableAnswers.furtherPageRead, (state, { query, page }) => (isSame(query, state.query) ? withPage(state, page, state.items) : state)),
    on(tableAnswers.failed, (state, { problem }): TableState => ({ ...state, loading: 'no', problem })),
    on(live.queuePushed, (state, { frame }) => withPushed(state, frame.items)),
    on(sessionAnswers.signedOut, sessionAnswers.ended, (): TableState => initialState),
  ),
});
