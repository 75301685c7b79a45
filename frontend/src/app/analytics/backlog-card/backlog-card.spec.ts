import { startAnalytics } from '../analytics.for-specs';
import { backlog, figure, group } from '../analytics.samples';
import { askedFrom } from '../asked';
import { onScreen } from '../../ui/on-screen';
import { BacklogCard } from './backlog-card';
import { hasBegun, instantWithin, spanOf } from './instants';

const noon = new Date('2026-11-12T12:07:00.000Z');
const asked = askedFrom({ period: 'custom', from: '2026-11-09', to: '2026-11-16' }, noon, 'Europe/Amsterdam');
const series = figure('M10', { by: 'day', groups: [group('2026-11-09', { n: 20 })] });

describe('The instants of a period', () => {
  const span = spanOf('2026-11-08T23:00:00.000Z', '2026-11-15T23:00:00.000Z', noon);

  it('end with now where the period is not over', () => {
    expect(new Date(span.last).toISOString()).toBe('2026-11-12T12:00:00.000Z');
  });

  it('are at the last one, unless the address names another within', () => {
    expect(instantWithin(span, undefined)).toBe(span.last);
    expect(instantWithin(span, '2026-11-10T10:00:00.000Z')).toBe(Date.parse('2026-11-10T10:00:00.000Z'));
    expect(['2027-01-01T00:00:00.000Z', 'then'].map((at) => instantWithin(span, at))).toEqual([span.last, span.last]);
  });
});

describe('A day or an hour', () => {
  it('has begun once it has in its zone', () => {
    expect(['2026-11-12', '2026-11-13'].map((day) => hasBegun(day, 'Europe/Amsterdam', noon))).toEqual([true, false]);
    expect(hasBegun('2026-11-13', 'Pacific/Auckland', noon)).toBe(true);
    expect(['2026-11-12T12:00:00.000Z', '2026-11-12T13:00:00.000Z'].map((hour) => hasBegun(hour, 'UTC', noon))).toEqual([true, false]);
  });
});

describe('The backlog', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const start = () => {
    const app = startAnalytics();
    const screen = onScreen(BacklogCard, { asked, now: noon, figure: series });
    const answer = () => {
      jest.advanceTimersByTime(150);
      return app.theCall('GET', '/analytics/M10/at');
    };
    const show = () => {
      screen.fixture.detectChanges();
      return screen.text();
    };
    return { app, screen, answer, show };
  };

  it('is shown as it stood last: by state, priority and age', () => {
    const { answer, show } = start();
    const call = answer();
    expect(call.request.params.get('at')).toBe('2026-11-12T12:00:00.000Z');
    call.flush(backlog());
    expect(show()).toMatch(/27 open ?Unclaimed ?20 ?Claimed ?6 ?Snoozed ?1 ?Urgent ?4.*under 15 min ?5/u);
  });

  it('goes no further than now', () => {
    const groups = ['2026-11-12', '2026-11-13'].map((day) => group(day, { n: 20 }));
    const { screen } = start();
    screen.change({ figure: figure('M10', { by: 'day', groups }) });
    screen.click(screen.button('Backlog as a table'));
    expect(screen.all('tbody tr').map(({ textContent }) => textContent.replaceAll(/\s+/gu, ' ').trim())).toEqual(['Thu 12 Nov20']);
  });

  it('is asked for at the instant to which the slider goes, named on the clocks of the zone', () => {
    const { screen, answer, show } = start();
    answer().flush(backlog());
    screen.type(screen.the('input'), String(Date.parse('2026-11-10T09:00:00.000Z')));
    expect(show()).toContain('Open at Tue, 10 Nov 2026, 10:00');
    expect(answer().request.params.get('at')).toBe('2026-11-10T09:00:00.000Z');
  });
});
