import { inject, Injectable } from '@angular/core';
import type { BacklogView, DistributionView, EvidenceView, ExplainView, MetricView } from '@inbox/contracts/analytics/analytics.views';
import type { MetricId } from '@inbox/contracts/analytics/metric';
import { Api } from '../http/api';
import type { Query } from './asked';

/** Where a file of the period lies: a row for each escalation, with all its figures. */
export const exportAddress = (query: Query, format: 'csv' | 'ndjson'): string =>
  `/api/analytics/export?${new URLSearchParams({ ...query, format }).toString()}`;

/** Where the evidence of one value lies as a file. */
export const evidenceAddress = (metric: MetricId, escalationId: string, ordinal: string): string =>
  `/api/analytics/${metric}/explain/${escalationId}?${new URLSearchParams({ ordinal, format: 'ndjson' }).toString()}`;

@Injectable({ providedIn: 'root' })
export class AnalyticsClient {
  readonly #api = inject(Api);

  figure(metric: MetricId, query: Query) {
    return this.#api.read<MetricView>(`/analytics/${metric}`, query);
  }

  distribution(metric: MetricId, query: Query) {
    return this.#api.read<DistributionView>(`/analytics/${metric}/distribution`, query);
  }

  /** @param at RFC 3339 */
  backlog(at: string) {
    return this.#api.read<BacklogView>('/analytics/M10/at', { at });
  }

  values(metric: MetricId, query: Query) {
    return this.#api.read<ExplainView>(`/analytics/${metric}/explain`, query);
  }

  evidence(metric: MetricId, escalationId: string, ordinal: string) {
    return this.#api.read<EvidenceView>(`/analytics/${metric}/explain/${escalationId}`, { ordinal });
  }
}
