import { id } from '@inbox/contracts/recorded.samples';
import { ana, problem } from '../app.for-specs';
import { sessionAnswers } from '../identity/session.actions';
import { analyticsCommands } from './analytics.actions';
import { analyticsFeature } from './analytics.feature';
import { startAnalytics } from './analytics.for-specs';
import { backlog, distribution, evidence, explained, explainedPage, figure } from './analytics.samples';
import { askedFrom } from './asked';
import { distributionAsk, pageAsks, splitAsk, stepOf, tileAsk, trendBeforeAsk } from './asks';

const asked = askedFrom({ period: 'custom', from: '2026-11-09', to: '2026-11-16' }, new Date(), 'Europe/Amsterdam');
const handleTime = tileAsk(asked, 'M7');

describe('The figures of a page', () => {
  let app: ReturnType<typeof startAnalytics>;
  const state = () => app.store.selectSignal(analyticsFeature.selectAnalyticsState)();
  const show = (asks = [handleTime], again = false) => {
    app.store.dispatch(analyticsCommands.readFigures({ asks, again }));
  };

  beforeEach(() => {
    app = startAnalytics();
  });

  it('are asked for with their days, their zone and the period before', () => {
    show();
    const { request } = app.theCall('GET', '/analytics/M7');
    expect(request.params.toString()).toBe('from=2026-11-09&to=2026-11-16&zone=Europe/Amsterdam&compare=true');
  });

  it('are kept under what was asked', () => {
    show([handleTime, distributionAsk(asked)]);
    app.theCall('GET', '/analytics/M7').flush(figure('M7'));
    app.theCall('GET', '/analytics/M7/distribution').flush(distribution());
    expect(state().figures[handleTime.key]).toEqual(figure('M7'));
    expect(state().distributions[distributionAsk(asked).key]).toEqual(distribution());
  });

  it('are not asked for twice, unless somebody wants to read them again', () => {
    show();
    app.theCall('GET', '/analytics/M7').flush(figure('M7'));
    show();
    expect(app.asked('GET', '/analytics/M7')).toEqual([]);
    show([handleTime], true);
    expect(app.asked('GET', '/analytics/M7')).toHaveLength(1);
  });

  it('are no more asked for once others are wanted', () => {
    show();
    const late = app.theCall('GET', '/analytics/M7');
    show([splitAsk(asked, 'M7', 'operator')]);
    expect(late.cancelled).toBe(true);
    expect(app.theCall('GET', '/analytics/M7').request.params.get('by')).toBe('operator');
  });

  it('never take more of the server than four at once', () => {
    show([...pageAsks(asked)]);
    expect(app.asked('GET', '/analytics/M7')).toHaveLength(1);
    expect(['M2', 'M5', 'M14', 'M11'].map((metric) => app.asked('GET', `/analytics/${metric}`).length)).toEqual([1, 1, 1, 0]);
  });

  it('say why they cannot be read, until they are read again', () => {
    show();
    app.refuse(app.theCall('GET', '/analytics/M7'), problem(403, { detail: 'Figures are for analysts.' }));
    expect(state().failures[handleTime.key]?.detail).toBe('Figures are for analysts.');
    show();
    expect(state().failures).toEqual({});
  });

  it('are forgotten when the session is over', () => {
    app.signIn(ana);
    show();
    app.theCall('GET', '/analytics/M7').flush(figure('M7'));
    app.store.dispatch(sessionAnswers.ended());
    expect(state().figures).toEqual({});
  });
});

describe('What a page asks for', () => {
  it('is by the hour up to two days, else by the day, and without a comparison less', () => {
    expect(stepOf(asked)).toBe('day');
    expect(stepOf({ days: { from: '2026-11-09', to: '2026-11-11' } })).toBe('hour');
    expect(pageAsks(asked)).toHaveLength(22);
    expect(pageAsks({ ...asked, compare: false })).toHaveLength(21);
  });

  it('has no distribution of what is no span', () => {
    expect(pageAsks({ ...asked, metric: 'M11' }).filter(({ kind }) => kind === 'distribution')).toEqual([]);
  });

  it('has the period before as days of its own', () => {
    expect(trendBeforeAsk(asked, 'M7').query).toMatchObject({ from: '2026-11-02', to: '2026-11-09', by: 'day' });
  });
});

describe('The backlog at an instant', () => {
  it('is asked for once the slider rests', () => {
    jest.useFakeTimers();
    const app = startAnalytics();
    for (const at of ['2026-11-12T08:00:00.000Z', '2026-11-12T09:00:00.000Z']) app.store.dispatch(analyticsCommands.readBacklog({ at }));
    expect(app.asked('GET', '/analytics/M10/at')).toEqual([]);
    jest.advanceTimersByTime(150);
    const call = app.theCall('GET', '/analytics/M10/at');
    expect(call.request.params.get('at')).toBe('2026-11-12T09:00:00.000Z');
    call.flush(backlog());
    expect(app.store.selectSignal(analyticsFeature.selectBacklog)()).toEqual(backlog());

    app.store.dispatch(analyticsCommands.readBacklog({ at: '2026-11-12T10:00:00.000Z' }));
    jest.advanceTimersByTime(150);
    app.refuse(app.theCall('GET', '/analytics/M10/at'), problem(400, { detail: 'Not yet.' }));
    expect(app.store.selectSignal(analyticsFeature.selectBacklogProblem)()?.detail).toBe('Not yet.');
    jest.useRealTimers();
  });
});

describe('The values behind a figure', () => {
  const query = { from: '2026-11-09', to: '2026-11-16', zone: 'UTC' };
  const start = () => {
    const app = startAnalytics();
    app.store.dispatch(analyticsCommands.readValues({ metric: 'M7', query }));
    return { app, call: () => app.theCall('GET', '/analytics/M7/explain'), values: app.store.selectSignal(analyticsFeature.selectValues) };
  };

  it('come page by page', () => {
    const { app, call, values } = start();
    call().flush(explainedPage([explained('leila')], 'c1'));
    app.store.dispatch(analyticsCommands.readMoreValues({ metric: 'M7', query }));
    const second = call();
    expect(second.request.params.get('cursor')).toBe('c1');
    second.flush(explainedPage([explained('ravi')]));
    expect(values()).toMatchObject({ items: [explained('leila'), explained('ravi')], nextCursor: null, problem: null });
  });

  it('that are not wanted any more do not mix with others', () => {
    const { app, call, values } = start();
    const late = call();
    app.store.dispatch(analyticsCommands.readValues({ metric: 'M7', query: { ...query, by: 'priority', key: 'HIGH' } }));
    expect(late.cancelled).toBe(true);
    call().flush(explainedPage([explained('ravi')]));
    expect(values().items).toEqual([explained('ravi')]);
  });

  it('stay where the next page fails', () => {
    const { app, call, values } = start();
    call().flush(explainedPage([explained('leila')], 'c1'));
    app.store.dispatch(analyticsCommands.readMoreValues({ metric: 'M7', query }));
    app.refuse(call(), problem(503, { detail: 'Away.' }));
    expect(values()).toMatchObject({ items: [explained('leila')], nextCursor: 'c1', problem: { detail: 'Away.' } });
  });
});

describe('The evidence of a value', () => {
  it('is read by escalation and ordinal, or says why not', () => {
    const app = startAnalytics();
    const read = () => {
      app.store.dispatch(analyticsCommands.readEvidence({ metric: 'M7', escalationId: id('leila'), ordinal: '1' }));
      return app.theCall('GET', `/analytics/M7/explain/${id('leila')}`);
    };
    const call = read();
    expect(call.request.params.get('ordinal')).toBe('1');
    call.flush(evidence());
    expect(app.store.selectSignal(analyticsFeature.selectEvidence)()).toEqual(evidence());

    app.refuse(read(), problem(404, { detail: 'There is no such value.' }));
    expect(app.store.selectSignal(analyticsFeature.selectEvidence)()).toBeNull();
    expect(app.store.selectSignal(analyticsFeature.selectEvidenceProblem)()?.detail).toBe('There is no such value.');
  });
});
