import { problem } from '../../app.for-specs';
import { refused } from '../../http/problem';
import { onScreen } from '../../ui/on-screen';
import { startAnalytics } from '../analytics.for-specs';
import { figure, group } from '../analytics.samples';
import { FigureTile } from './figure-tile';

describe('A tile', () => {
  const show = (inputs: object) => {
    startAnalytics();
    return onScreen(FigureTile, { metric: 'M7', query: { from: '2026-11-09', to: '2026-11-16', zone: 'UTC' }, ...inputs });
  };

  it('says the median, what stands behind it, and what it is counted at', () => {
    const screen = show({ figure: figure('M7') });
    expect(screen.the('h2').textContent).toBe('Handle time, p50');
    expect(screen.the('.head').textContent).toBe('6 min 48 s');
    expect(screen.text()).toMatch(/p90 18 min 20 s ?mean 8 min 20 s ?n 1\s204/u);
    expect(screen.text()).toContain('EscalationResolved · definition 1');
  });

  it('says in words whether it became better or worse, not by colour alone', () => {
    const screen = show({ figure: figure('M7') });
    expect(screen.the('.change').textContent.replaceAll(/\s+/gu, ' ')).toBe('▼down 9 % better');
    screen.change({ figure: figure('M7', { before: group(null, { p50: 204_000 }) }) });
    expect(screen.the('.change').textContent).toMatch(/▲up\s100 % worse/u);
    screen.change({ figure: figure('M7', { before: null }) });
    expect(screen.all('.change')).toEqual([]);
  });

  it('of a share says which part of what', () => {
    const screen = show({
      metric: 'M14',
      figure: figure('M14', { total: group(null, { n: 9928, part: 1231, share: 0.124 }), before: null }),
    });
    expect(screen.text()).toMatch(/^Escalation rate ?12\.4 % ?1\s231 of 9\s928/u);
  });

  it('shows itself in depth, and leads to its values', () => {
    const screen = show({ figure: figure('M7'), chosen: true });
    expect(screen.the('h2 a').getAttribute('aria-current')).toBe('true');
    expect(screen.all('a').map((link) => link.getAttribute('href'))).toEqual([
      '/analytics?metric=M7',
      '/analytics/M7/values?from=2026-11-09&to=2026-11-16&zone=UTC',
    ]);
  });

  it('says that it is on its way, or why it is not there', () => {
    const screen = show({});
    expect(screen.text()).toContain('Loading');
    screen.change({ problem: { ...refused(null), ...problem(503, { detail: 'The figures are away.' }) } });
    expect(screen.text()).toContain('The figures are away.');
  });
});
