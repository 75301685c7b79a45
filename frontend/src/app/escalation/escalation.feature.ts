import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import { sessionAnswers } from '../identity/session.actions';
import { withoutKey } from '../without-key';
import { live } from '../live/live.actions';
import { escalationAnswers, escalationCommands, queueAnswers, queueCommands } from './escalation.actions';
import {
  type EscalationState,
  hold,
  initialState,
  type Rows,
  rows,
  rowsOf,
  withFrame,
  withFurtherPage,
  withSection,
  withView,
} from './escalation.state';
import { heldRows, heldRowsWithNew } from './held-order';

const lostClaim = ({ command, problem }: ReturnType<typeof escalationAnswers.refused>): EscalationState['lostClaim'] =>
  command.name === 'claim' && problem.code === 'ALREADY_CLAIMED'
    ? {
        escalationId: command.escalationId,
        by: problem.by ?? null,
        at: problem.at ?? null,
        askedAt: command.at,
        detail: problem.detail,
      }
    : null;

const reducer = createReducer(
  initialState,
  on(sessionAnswers.signedIn, (state, { session }): EscalationState => ({
    ...(state.me === session.id ? state : initialState),
    me: session.id,
  })),
  on(sessionAnswers.signedOut, sessionAnswers.ended, (): EscalationState => initialState),

  on(queueCommands.load, (state): EscalationState => ({ ...state, problem: null })),
  on(queueCommands.loadMore, (state): EscalationState => ({ ...state, problem: null, loadingMore: state.cursor !== null })),
  on(queueCommands.hold, (state, { held }) => (held ? hold(state) : { ...state, held: null })),
  on(queueCommands.showNew, (state) => (state.held ? hold({ ...state, held: null }) : state)),
  on(queueAnswers.sectionRead, (state, { section, page }) => ({
    ...withSection(state, section, page),
    loaded: state.loaded || section === 'unclaimed',
  })),
  on(queueAnswers.furtherPageRead, (state, { page }) => ({ ...withFurtherPage(state, page), loadingMore: false })),
  on(queueAnswers.failed, (state, { problem }): EscalationState => ({ ...state, loadingMore: false, problem })),

  on(live.queuePushed, (state, { frame }) => withFrame(state, frame)),
  on(live.escalationPushed, (state, { frame }) => withView(state, frame.escalation, true)),

  on(escalationCommands.open, (state, { escalationId }): EscalationState => ({ ...state, openId: escalationId, lostClaim: null })),
  on(escalationCommands.forgetLostClaim, (state): EscalationState => ({ ...state, lostClaim: null })),
  on(escalationCommands.markSeen, (state, { escalationId, number }) => {
    const seen = { ...state.seen, [escalationId]: Math.max(number, state.seen[escalationId] ?? 0) };
    const row = state.entities[escalationId];
    return row?.unread === true && row.lastCustomerMessage <= number
      ? rows.updateOne({ id: escalationId, changes: { unread: false } }, { ...state, seen })
      : { ...state, seen };
  }),
  on(escalationCommands.ask, (state, { command }): EscalationState => ({
    ...state,
    lostClaim: null,
    asking: { ...state.asking, [command.escalationId]: command.name },
  })),
  on(escalationAnswers.read, (state, { escalation }) => withView(state, escalation, false)),
  on(escalationAnswers.readFailed, (state, { escalationId, problem }): EscalationState => ({
    ...state,
    failures: { ...state.failures, [escalationId]: problem },
  })),
  on(escalationAnswers.historyRead, (state, { escalationId, history }): EscalationState => ({
    ...state,
    histories: { ...state.histories, [escalationId]: history },
  })),
  on(escalationCommands.seeHistory, (state, { escalationId }): EscalationState => ({
    ...state,
    historyFailures: withoutKey(state.historyFailures, escalationId),
  })),
  on(escalationAnswers.historyFailed, (state, { escalationId, problem }): EscalationState => ({
    ...state,
    historyFailures: { ...state.historyFailures, [escalationId]: problem },
  })),
  on(escalationAnswers.accepted, (state, { command }): EscalationState => ({
    ...state,
    asking: withoutKey(state.asking, command.escalationId),
  })),
  on(escalationAnswers.refused, (state, answer): EscalationState => ({
    ...state,
    asking: withoutKey(state.asking, answer.command.escalationId),
    lostClaim: lostClaim(answer),
  })),
);

export const escalationFeature = createFeature({
  name: 'escalation',
  reducer,
  extraSelectors: ({
    selectIds,
    selectMe,
    selectEdge,
    selectEntities,
    selectOpenId,
    selectViews,
    selectFailures,
    selectHistories,
    selectHistoryFailures,
    selectHeld,
    selectAsking,
  }) => {
    // Only what moves rows makes new lists: a list of thousands is not drawn again because a claim was asked for.
    const selectRows = createSelector(selectIds, selectEntities, selectMe, selectEdge, (ids, entities, me, edge): Rows => ({
      ids,
      entities,
      me,
      edge,
    }));
    const selectMineNow = createSelector(selectRows, (state) => rowsOf('mine', state));
    const selectUnclaimedNow = createSelector(selectRows, (state) => rowsOf('unclaimed', state));
    const selectUnclaimed = createSelector(selectUnclaimedNow, selectHeld, (now, held) => heldRows(held?.unclaimed ?? null, now));
    const ofOpen = <T>(selectRecord: (state: object) => Readonly<Record<string, T>>) =>
      createSelector(selectRecord, selectOpenId, (record, id) => (id === null ? null : (record[id] ?? null)));
    return {
      selectMine: createSelector(selectMineNow, selectHeld, (now, held) => heldRowsWithNew(held?.mine ?? null, now)),
      selectUnclaimed,
      selectNewCount: createSelector(selectUnclaimedNow, selectUnclaimed, (now, shown) => Math.max(0, now.length - shown.length)),
      selectOpenView: ofOpen(selectViews),
      selectOpenFailure: ofOpen(selectFailures),
      selectOpenHistory: ofOpen(selectHistories),
      selectOpenHistoryFailure: ofOpen(selectHistoryFailures),
      selectOpenAsking: ofOpen(selectAsking),
      selectOpenRow: createSelector(selectEntities, selectOpenId, (entities, id) => (id === null ? null : (entities[id] ?? null))),
      selectWork: createSelector(selectMineNow, selectUnclaimedNow, (mine, unclaimed) => ({ mine, unclaimed })),
    };
  },
});
