import { startAnalytics } from '../analytics.for-specs';
import { figure, group } from '../analytics.samples';
import { onScreen } from '../../ui/on-screen';
import { HeatMap } from './heat-map';
import { hourBeside, hoursOfWeek } from './hours-of-week';

const groups = [group('1-09', { p50: 60_000, n: 4 }), group('1-13', { p50: 240_000, n: 2 }), group('7-23', { p50: 120_000, n: 1 })];
const week = figure('M7', { by: 'hourOfWeek', groups });

describe('The hours of a week', () => {
  it('are seven days of 24, the most of them the hottest', () => {
    const rows = hoursOfWeek(week);
    expect(rows.map((row) => row.length)).toEqual(Array.from({ length: 7 }, () => 24));
    expect(rows[0]?.[9]).toMatchObject({ key: '1-09', name: 'Monday 09:00', head: 60_000, heat: 0.25 });
    expect(rows[0]?.[13]?.heat).toBe(1);
    expect(rows[0]?.[0]).toMatchObject({ head: null, heat: 0 });
  });

  it('have neighbours, but not beyond the week', () => {
    expect([
      hourBeside('1-09', 'ArrowRight'),
      hourBeside('1-09', 'ArrowDown'),
      hourBeside('1-00', 'ArrowLeft'),
      hourBeside('7-23', 'ArrowDown'),
    ]).toEqual(['1-10', '2-09', null, null]);
    expect(hourBeside('1-09', 'Enter')).toBeNull();
  });
});

describe('The heat map', () => {
  const start = () => {
    startAnalytics();
    const screen = onScreen(HeatMap, {
      metric: 'M7',
      figure: week,
      query: { from: '2026-11-09', to: '2026-11-16', zone: 'UTC', priority: 'HIGH' },
    });
    document.body.append(screen.host);
    const links = screen.all('tbody a');
    return { screen, links };
  };

  it('says each hour’s figure in it, and in whole to who does not see it', () => {
    const { links } = start();
    expect(links.map(({ textContent }) => textContent)).toEqual(['1:00', '4:00', '2:00']);
    expect(links[0]?.getAttribute('aria-label')).toBe('Monday 09:00: 1 min 00 s, n 4');
  });

  it('opens an hour into what stands behind it', () => {
    expect(start().links[0]?.getAttribute('href')).toBe(
      '/analytics/M7/values?from=2026-11-09&to=2026-11-16&zone=UTC&priority=HIGH&by=hourOfWeek&key=1-09',
    );
  });

  it('is one stop for Tab; arrows go on to the next hour with a figure', () => {
    const { screen, links } = start();
    expect(links.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
    if (links[0]) screen.press(links[0], 'ArrowRight');
    expect(document.activeElement).toBe(links[1]);
    expect(links.map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1]);
    if (links[1]) screen.press(links[1], 'ArrowRight');
    expect(document.activeElement).toBe(links[1]);
  });

  it('without a single value says so', () => {
    startAnalytics();
    const screen = onScreen(HeatMap, { metric: 'M11', figure: figure('M11') });
    expect(screen.text()).toContain('Nothing was measured in this period.');
  });
});
