import { createFeature, createReducer, on } from '@ngrx/store';
import type { BacklogView, DistributionView, EvidenceView, ExplainedValue, MetricView } from '@inbox/contracts/analytics/analytics.views';
import type { Refused } from '../http/problem';
import { sessionAnswers } from '../identity/session.actions';
import { withoutKey } from '../without-key';
import { analyticsAnswers as answers, analyticsCommands as commands } from './analytics.actions';

/** The values behind a figure, as far as they were paged in; null until the first page is there. */
export interface Values {
  readonly items: readonly ExplainedValue[] | null;
  readonly nextCursor: string | null;
  readonly problem: Refused | null;
}

export interface AnalyticsState {
  /** By the key of what was asked. */
  readonly figures: Readonly<Record<string, MetricView>>;
  readonly distributions: Readonly<Record<string, DistributionView>>;
  readonly failures: Readonly<Record<string, Refused>>;
  readonly backlog: BacklogView | null;
  readonly backlogProblem: Refused | null;
  readonly values: Values;
  readonly evidence: EvidenceView | null;
  readonly evidenceProblem: Refused | null;
}

const noValues: Values = { items: null, nextCursor: null, problem: null };
const initialState: AnalyticsState = {
  figures: {},
  distributions: {},
  failures: {},
  backlog: null,
  backlogProblem: null,
  values: noValues,
  evidence: null,
  evidenceProblem: null,
};

export const analyticsFeature = createFeature({
  name: 'analytics',
  reducer: createReducer(
    initialState,
    on(commands.readFigures, (state): AnalyticsState => ({ ...state, failures: {} })),
    on(answers.figureRead, (state, { key, figure }): AnalyticsState => ({
      ...state,
      figures: { ...state.figures, [key]: figure },
      failures: withoutKey(state.failures, key),
    })),
    on(answers.distributionRead, (state, { key, distribution }): AnalyticsState => ({
      ...state,
      distributions: { ...state.distributions, [key]: distribution },
      failures: withoutKey(state.failures, key),
    })),
    on(answers.figureFailed, (state, { key, problem }): AnalyticsState => ({ ...state, failures: { ...state.failures, [key]: problem } })),
    on(answers.backlogRead, (state, { backlog }): AnalyticsState => ({ ...state, backlog, backlogProblem: null })),
    on(answers.backlogFailed, (state, { problem }): AnalyticsState => ({ ...state, backlogProblem: problem })),
    on(commands.readValues, (state): AnalyticsState => ({ ...state, values: noValues })),
    on(commands.readMoreValues, (state): AnalyticsState => ({ ...state, values: { ...state.values, problem: null } })),
    on(answers.valuesRead, (state, { page: { items, nextCursor } }): AnalyticsState => ({
      ...state,
      values: { items: [...(state.values.items ?? []), ...items], nextCursor, problem: null },
    })),
    on(answers.valuesFailed, (state, { problem }): AnalyticsState => ({ ...state, values: { ...state.values, problem } })),
    on(commands.readEvidence, (state): AnalyticsState => ({ ...state, evidence: null, evidenceProblem: null })),
    on(answers.evidenceRead, (state, { evidence }): AnalyticsState => ({ ...state, evidence, evidenceProblem: null })),
    on(answers.evidenceFailed, (state, { problem }): AnalyticsState => ({ ...state, evidenceProblem: problem })),
    on(sessionAnswers.signedOut, sessionAnswers.ended, (): AnalyticsState => initialState),
  ),
});
