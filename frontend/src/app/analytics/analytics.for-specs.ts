import { TestBed } from '@angular/core/testing';
import type { MetricView } from '@inbox/contracts/analytics/analytics.views';
import { type MetricId, metricIds } from '@inbox/contracts/analytics/metric';
import { startApp } from '../app.for-specs';
import { distribution } from './analytics.samples';
import { analyticsState } from './analytics.state';

/** The client with the figures' part of its state, as the route brings it. Nothing is drawn: jsdom has no canvas. */
export const startAnalytics = () => {
  HTMLCanvasElement.prototype.getContext = () => null;
  TestBed.configureTestingModule({ providers: [...analyticsState] });
  return startApp();
};

/** Answers every figure and distribution that is asked for, also those that come once others are answered. */
export const answerFigures = (
  { asked }: Pick<ReturnType<typeof startApp>, 'asked'>,
  of: (metric: MetricId, by: string | null) => MetricView,
): void => {
  const pending = () => [
    ...metricIds.flatMap((metric) => asked('GET', `/analytics/${metric}`).map((call) => ({ call, metric }))),
    ...asked('GET', '/analytics/M7/distribution').map((call) => ({ call, metric: null })),
  ];
  for (let calls = pending(); calls.length > 0; calls = pending())
    for (const { call, metric } of calls) call.flush(metric === null ? distribution() : of(metric, call.request.params.get('by')));
};
