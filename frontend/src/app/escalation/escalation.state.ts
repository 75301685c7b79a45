import { createEntityAdapter, type EntityState } from '@ngrx/entity';
import type {
  EscalationView,
  HistoryView,
  InboxCounts,
  InboxItem,
  InboxPage,
  PersonName,
} from '@inbox/contracts/escalation/escalation.views';
import type { QueueFrame } from '@inbox/contracts/live/live.frames';
import { comparePositions } from '../http/position';
import type { Refused } from '../http/problem';
import { withoutKey } from '../without-key';
import type { EscalationCommand, Section } from './escalation.actions';
import { newerRows } from './merge-rows';
import { byQueueOrder } from './queue-order';

export interface LostClaim {
  readonly escalationId: string;
  readonly by: PersonName | null;
  /** When the winner had it, RFC 3339. */
  readonly at: string | null;
  /** When this operator asked for it, in milliseconds since 1970. */
  readonly askedAt: number;
  readonly detail: string;
}

export interface EscalationState extends EntityState<InboxItem> {
  readonly me: string | null;
  readonly openId: string | null;
  readonly views: Readonly<Record<string, EscalationView>>;
  readonly histories: Readonly<Record<string, HistoryView>>;
  readonly failures: Readonly<Record<string, Refused>>;
  readonly historyFailures: Readonly<Record<string, Refused>>;
  readonly counts: InboxCounts | null;
  readonly countsPosition: string;
  readonly loaded: boolean;
  /** A further page is on its way. */
  readonly loadingMore: boolean;
  readonly problem: Refused | null;
  /** Where the next page of Unclaimed begins; null when all of it is here. */
  readonly cursor: string | null;
  /** The last row of the pages here: what is pushed beyond it waits for its page. */
  readonly edge: InboxItem | null;
  /** The ids on screen, in their order, while the list is held. */
  readonly held: Readonly<Record<Section, readonly string[]>> | null;
  /** How far this operator has seen each thread in this window. */
  readonly seen: Readonly<Record<string, number>>;
  readonly asking: Readonly<Record<string, EscalationCommand['name']>>;
  readonly lostClaim: LostClaim | null;
}

export const rows = createEntityAdapter<InboxItem>({ sortComparer: byQueueOrder });

export const initialState: EscalationState = rows.getInitialState({
  me: null,
  openId: null,
  views: {},
  histories: {},
  failures: {},
  historyFailures: {},
  counts: null,
  countsPosition: '0',
  loaded: false,
  loadingMore: false,
  problem: null,
  cursor: null,
  edge: null,
  held: null,
  seen: {},
  asking: {},
  lostClaim: null,
});

export const stands = (section: Section, row: InboxItem, me: string | null): boolean =>
  section === 'unclaimed' ? row.status === 'UNCLAIMED' : row.owner?.id === me && (row.status === 'CLAIMED' || row.status === 'SNOOZED');

const allRows = rows.getSelectors().selectAll;

/** What decides which rows stand in a section, and in which order. */
export type Rows = Pick<EscalationState, 'ids' | 'entities' | 'me' | 'edge'>;

/** A section's rows in the queue's order, as far as its pages reach. */
export const rowsOf = (section: Section, state: Rows): readonly InboxItem[] => {
  const edge = section === 'unclaimed' ? state.edge : null;
  return allRows(state).filter((row) => stands(section, row, state.me) && (edge === null || byQueueOrder(row, edge) <= 0));
};

export const withRows = (state: EscalationState, items: readonly InboxItem[], pushed: boolean): EscalationState =>
  rows.upsertMany([...newerRows(state.entities, items, { seen: state.seen, pushed })], state);

const withCounts = (state: EscalationState, counts: InboxCounts, position: string): EscalationState =>
  comparePositions(position, state.countsPosition) < 0 ? state : { ...state, counts, countsPosition: position };

const withFurtherEdge = (state: EscalationState, page: InboxPage): EscalationState => ({
  ...state,
  cursor: page.nextCursor,
  edge: page.nextCursor === null ? null : (page.items.at(-1) ?? state.edge),
});

/** A section read anew from its top: rows that it no longer has are gone, unless something newer is known of them. */
export const withSection = (state: EscalationState, section: Section, page: InboxPage): EscalationState => {
  const present = new Set(page.items.map(({ id }) => id));
  const left = allRows(state).filter(
    (row) => stands(section, row, state.me) && !present.has(row.id) && comparePositions(row.position, page.position) <= 0,
  );
  const without = rows.removeMany(
    left.map(({ id }) => id),
    state,
  );
  const paged = section === 'unclaimed' ? withFurtherEdge(without, page) : without;
  return withCounts(withRows(paged, page.items, false), page.counts, page.position);
};

export const withFurtherPage = (state: EscalationState, page: InboxPage): EscalationState => {
  const held = state.held && { ...state.held, unclaimed: [...state.held.unclaimed, ...page.items.map(({ id }) => id)] };
  return withCounts(withFurtherEdge(withRows({ ...state, held }, page.items, false), page), page.counts, page.position);
};

export const withFrame = (state: EscalationState, frame: QueueFrame): EscalationState => {
  const mine = (state.me === null ? undefined : frame.held[state.me]) ?? state.counts?.mine ?? 0;
  return withCounts(withRows(state, frame.items, true), { ...frame.counts, mine }, frame.position);
};

export const withView = (state: EscalationState, view: EscalationView, pushed: boolean): EscalationState => {
  const known = state.views[view.id];
  if (known !== undefined && comparePositions(view.position, known.position) < 0) return state;
  const failures = withoutKey(state.failures, view.id);
  return withRows({ ...state, failures, views: { ...state.views, [view.id]: view } }, [view], pushed);
};

export const hold = (state: EscalationState): EscalationState =>
  state.held
    ? state
    : { ...state, held: { mine: rowsOf('mine', state).map(({ id }) => id), unclaimed: rowsOf('unclaimed', state).map(({ id }) => id) } };
