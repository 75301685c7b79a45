import { id } from '@inbox/contracts/recorded.samples';
import { problem } from '../../app.for-specs';
import { onScreen } from '../../ui/on-screen';
import { startAnalytics } from '../analytics.for-specs';
import { explained, explainedPage, figure, group } from '../analytics.samples';
import { ValuesPage } from './values-page';
import { figuresQuery, scopeInWords, valuesQuery } from './values-query';

const week = 'from=2026-11-02&to=2026-11-09&zone=Europe%2FAmsterdam';

describe('The values behind a figure', () => {
  const start = async (query = week) => {
    const app = startAnalytics();
    await app.router.navigateByUrl(`/analytics/M7/values?${query}`);
    const screen = onScreen(ValuesPage, { metric: 'M7' });
    const call = () => app.theCall('GET', '/analytics/M7/explain');
    const show = () => {
      screen.fixture.detectChanges();
      return screen.text();
    };
    return { app, screen, call, show };
  };

  it('are escalations with their value, on the clocks of the zone, each with a way to its evidence', async () => {
    const { screen, call, show } = await start();
    call().flush(explainedPage([explained('leila'), explained('ravi', { counts: false, ordinal: 1, operator: null })]));
    expect(show()).toContain('Mon, 2 Nov 2026, 10:30:00');
    expect(screen.all('tbody tr').map((row) => row.textContent.replaceAll(/\s+/gu, ' ').trim())).toEqual([
      expect.stringMatching(/Ana Marín ?6 min 48 s$/u),
      expect.stringMatching(/value 2.*– ?no reply, out of averages 6 min 48 s$/u),
    ]);
    expect(screen.all('tbody a').map((link) => link.getAttribute('href'))).toEqual([
      `/analytics/M7/values/${id('leila')}?${week}&ordinal=0`,
      `/analytics/M7/values/${id('ravi')}?${week}&ordinal=1`,
    ]);
  });

  it('are those of one group where the address says so', async () => {
    const { call, show } = await start(`${week}&by=priority&key=HIGH`);
    expect(call().request.params.toString()).toContain('by=priority&key=HIGH');
    expect(show()).toMatch(/2\s?–\s?8 Nov 2026 · Europe\/Amsterdam · High/u);
  });

  it('come page by page', async () => {
    const { screen, call, show } = await start();
    call().flush(explainedPage([explained('leila')], 'c1'));
    show();
    screen.click(screen.button('Show more'));
    expect(call().request.params.get('cursor')).toBe('c1');
  });

  it('say when there are none, and why they cannot be read', async () => {
    const { app, screen, call, show } = await start();
    app.refuse(call(), problem(503, { detail: 'The figures are away.' }));
    expect(show()).toContain('The figures are away.');
    screen.click(screen.button('Try again'));
    call().flush(explainedPage([]));
    expect(show()).toContain('Nothing stands behind this figure.');
  });
});

const known = [figure('M7', { groups: [group(id('ana'), { name: 'Ana Marín' })] })];

describe('What the address says of values', () => {
  it('is passed on as far as the API knows it', () => {
    expect(valuesQuery({ from: 'a', to: 'b', zone: 'UTC', event: 'x', by: 'team', key: undefined })).toEqual({
      from: 'a',
      to: 'b',
      zone: 'UTC',
      by: 'team',
    });
  });

  it('leads back to the same figures, without the group but narrowed as before', () => {
    const params = { from: 'a', to: 'b', zone: 'UTC', by: 'team', key: 'x', priority: 'HIGH' };
    expect(figuresQuery('M2', params)).toEqual({ from: 'a', to: 'b', zone: 'UTC', priority: 'HIGH', period: 'custom', metric: 'M2' });
  });

  it.each([
    [{ by: 'hourOfWeek', key: '2-09' }, 'Tuesday 09:00'],
    [{ by: 'team' }, 'No team'],
    [{ by: 'operator', key: id('ben') }, 'One operator'],
    [{ by: 'operator', key: id('ana') }, 'Ana Marín'],
    [{ trigger: 'LOW_CONFIDENCE' }, 'Low confidence'],
  ])('%j is said in words', (params, words) => {
    expect(
      scopeInWords({ from: '2026-11-02', to: '2026-11-09', zone: 'UTC', ...params }, known)
        .split(' · ')
        .slice(1),
    ).toEqual(['UTC', words]);
  });
});
