import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import type { EvidenceEvent } from '@inbox/contracts/analytics/analytics.views';
import { metricDefinitions, type MetricId, metricIds } from '@inbox/contracts/analytics/metric';
import { sessionFeature } from '../../identity/session.feature';
import { Banner } from '../../ui/banner';
import { EmptyState } from '../../ui/empty-state';
import { Skeleton } from '../../ui/skeleton';
import { evidenceAddress } from '../analytics-client';
import { analyticsCommands } from '../analytics.actions';
import { analyticsFeature } from '../analytics.feature';
import type { Params } from '../asked';
import { countInWords, spanInWords, valueInWords } from '../figure-words';
import { figuresQuery, valuesQuery } from '../values-page/values-query';
import { instantIn } from '../zones';

/** `EscalationClaimed` as people read it: "Escalation claimed". */
export const eventInWords = (type: string): string => {
  const words = type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** One value: the intervals that add up to it, and the events that open and close them. */
@Component({
  selector: 'evidence-page',
  imports: [Banner, EmptyState, RouterLink, Skeleton],
  templateUrl: './evidence-page.html',
  styleUrl: '../steps.css',
})
export class EvidencePage {
  /** From the address. */
  readonly metric = input.required<string>();
  readonly escalationId = input.required<string>();
  readonly #store = inject(Store);
  readonly params = toSignal<Params>(inject(ActivatedRoute).queryParams, { requireSync: true });
  readonly evidence = this.#store.selectSignal(analyticsFeature.selectEvidence);
  readonly problem = this.#store.selectSignal(analyticsFeature.selectEvidenceProblem);
  readonly #session = this.#store.selectSignal(sessionFeature.selectSession);
  /** Analysts read figures, not conversations. */
  readonly mayOpen = computed(() => this.#session()?.role !== 'analyst');
  readonly metricId = computed<MetricId>(() => metricIds.find((metric) => metric === this.metric()) ?? 'M7');
  readonly definition = computed(() => metricDefinitions[this.metricId()]);
  readonly ordinal = computed(() => this.params()['ordinal'] ?? '0');
  readonly file = computed(() => evidenceAddress(this.metricId(), this.escalationId(), this.ordinal()));
  readonly zone = computed(() => this.params()['zone'] ?? 'UTC');
  readonly query = computed(() => valuesQuery(this.params()));
  /** Back to the figures of the same period. */
  readonly above = computed(() => figuresQuery(this.metricId(), this.params()));
  readonly value = computed(() => {
    const evidence = this.evidence();
    return evidence === null ? '' : valueInWords(this.definition().unit, evidence.value);
  });
  readonly intervals = computed(() =>
    this.evidence()?.intervals.map((each) => ({
      ...each,
      words: spanInWords(each.milliseconds),
      exact: `${countInWords(each.milliseconds)} ms`,
      start: instantIn(this.zone(), each.from),
      end: instantIn(this.zone(), each.to),
    })),
  );
  /** The event that the address names. */
  readonly event = computed(() => {
    const events = this.evidence()?.intervals.flatMap(({ opened, closed }) => (closed === null ? [opened] : [opened, closed]));
    return events?.find(({ id }) => id === this.params()['event']) ?? null;
  });
  readonly eventInWords = eventInWords;

  constructor() {
    effect(() => {
      this.metricId();
      this.escalationId();
      this.ordinal();
      untracked(() => {
        this.read();
      });
    });
  }

  read(): void {
    const [metric, escalationId, ordinal] = [this.metricId(), this.escalationId(), this.ordinal()];
    this.#store.dispatch(analyticsCommands.readEvidence({ metric, escalationId, ordinal }));
  }

  instantOf({ at }: EvidenceEvent): string {
    return instantIn(this.zone(), at);
  }
}
