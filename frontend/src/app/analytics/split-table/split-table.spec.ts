import { id } from '@inbox/contracts/recorded.samples';
import { onScreen } from '../../ui/on-screen';
import { startAnalytics } from '../analytics.for-specs';
import { figure, group } from '../analytics.samples';
import { SplitTable } from './split-table';

describe('A figure by group', () => {
  const show = (inputs: object) => {
    startAnalytics();
    const screen = onScreen(SplitTable, { metric: 'M7', query: { from: '2026-11-09', to: '2026-11-16', zone: 'UTC' }, ...inputs });
    const rows = () => screen.all('tbody tr').map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim()));
    const names = () => screen.all('tbody th a:first-child').map((link) => link.textContent);
    return { screen, rows, names };
  };

  it('has n, mean, p50 and p90 of each, priorities from urgent to low', () => {
    const groups = [group('LOW', { n: 3, mean: 1000, p50: 2000, p90: 3000 }), group('URGENT', { n: 1 })];
    const { screen, rows, names } = show({ by: 'priority', figure: figure('M7', { groups }) });
    expect(names()).toEqual(['Urgent', 'Low']);
    expect(rows()[1]).toEqual(['3', '1 s', '2 s', '3 s']);
    expect(screen.text()).toContain('counted at EscalationResolved · definition 1');
  });

  it('has people by how much they did, and says where nobody did it', () => {
    const groups = [group(null, { n: 9 }), group(id('ben'), { name: 'Ben Okafor', n: 2 }), group(id('ana'), { name: 'Ana Marín', n: 5 })];
    const { screen, names } = show({ by: 'operator', figure: figure('M7', { groups }) });
    expect(names()).toEqual(['No operator', 'Ana Marín', 'Ben Okafor']);
    expect(screen.all('tbody a')[0]?.getAttribute('href')).toBe('/analytics/M7/values?from=2026-11-09&to=2026-11-16&zone=UTC&by=operator');
  });

  it('has part and whole of a share, and escalations beside resolutions', () => {
    const share = show({
      metric: 'M12',
      by: 'trigger',
      figure: figure('M12', { groups: [group('DISSATISFACTION', { n: 50, part: 2, share: 0.04 })] }),
    });
    expect(share.rows()).toEqual([['50', '2', '4.0 %']]);
    share.screen.change({ metric: 'M11', figure: figure('M11', { groups: [group('DISSATISFACTION', { n: 50, unique: 48 })] }) });
    expect(share.rows()).toEqual([['50', '48']]);
  });

  it('opens a group into its values, or narrows the page to it', () => {
    const { screen } = show({ by: 'priority', figure: figure('M7', { groups: [group('HIGH')] }) });
    expect(screen.all('tbody a').map((link) => link.getAttribute('href'))).toEqual([
      '/analytics/M7/values?from=2026-11-09&to=2026-11-16&zone=UTC&by=priority&key=HIGH',
      '/analytics?priority=HIGH',
    ]);
  });

  it('without any group says so', () => {
    expect(show({ by: 'team', figure: figure('M7') }).screen.text()).toContain('Nothing was measured in this period.');
  });
});
