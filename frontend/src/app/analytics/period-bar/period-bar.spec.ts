import { TestBed } from '@angular/core/testing';
import { ApplicationRef } from '@angular/core';
import { onScreen } from '../../ui/on-screen';
import { startAnalytics } from '../analytics.for-specs';
import { askedFrom } from '../asked';
import { PeriodBar } from './period-bar';

const now = new Date('2026-11-22T10:00:00.000Z');

describe('The period', () => {
  const show = (params: Record<string, string> = {}) => {
    const app = startAnalytics();
    const screen = onScreen(PeriodBar, { asked: askedFrom({ zone: 'UTC', ...params }, now, 'UTC'), now });
    const choose = async (field: string, value: string) => {
      const element = screen
        .all('label')
        .find(({ textContent }) => textContent.includes(field))
        ?.querySelector('select, input');
      if (element instanceof HTMLSelectElement || element instanceof HTMLInputElement) element.value = value;
      element?.dispatchEvent(new Event('change'));
      await TestBed.inject(ApplicationRef).whenStable();
      return app.router.url;
    };
    return { app, screen, choose };
  };

  afterEach(() => {
    localStorage.clear();
  });

  it('is told in days, and that it is not over', () => {
    expect(show({ period: 'yesterday' }).screen.the('.words').textContent).toBe('21 Nov 2026');
    TestBed.resetTestingModule();
    expect(show({ period: 'today' }).screen.the('.words').textContent).toBe('22 Nov 2026, so far');
  });

  it('that is chosen stands in the address', async () => {
    const { choose } = show();
    expect(await choose('Period', 'last-28-days')).toBe('/?period=last-28-days');
    expect(await choose('Period', 'custom')).toBe('/?period=custom&from=2026-11-16&to=2026-11-23');
  });

  it('of one’s own has a first and a last day, and never ends before it begins', async () => {
    const { screen, choose } = show({ period: 'custom', from: '2026-11-09', to: '2026-11-16' });
    expect(screen.all('input[type=date]').map((field) => (field as HTMLInputElement).value)).toEqual(['2026-11-09', '2026-11-15']);
    expect(await choose('First day', '2026-11-10')).toContain('from=2026-11-10&to=2026-11-16');
    expect(await choose('Last day', '2026-11-01')).toContain('from=2026-11-01&to=2026-11-02');
  });

  it('runs on the clocks of a zone, which is remembered', async () => {
    expect(await show().choose('Time zone', 'Asia/Tokyo')).toBe('/?zone=Asia%2FTokyo');
    expect(localStorage.getItem('analytics-zone')).toBe('Asia/Tokyo');
  });

  it('shows the zone asked for under the name it was asked by', () => {
    const listed = new Set(Intl.supportedValuesOf('timeZone'));
    const unlisted = ['Asia/Kolkata', 'Asia/Calcutta'].find((zone) => !listed.has(zone)) ?? 'Etc/GMT+0';
    const field = show({ zone: unlisted }).screen.the('.zone') as HTMLSelectElement;
    expect(field.value).toBe(unlisted);
  });

  it('is compared unless somebody does not want it', async () => {
    const { screen, choose } = show();
    const box = screen.the('input[type=checkbox]') as HTMLInputElement;
    expect(box.checked).toBe(true);
    box.checked = false;
    expect(await choose('Compare', 'on')).toBe('/?compare=no');
  });

  it('comes as a file, as CSV or NDJSON, narrowed as the page is', () => {
    const { screen } = show({ period: 'yesterday', priority: 'HIGH' });
    expect(screen.all('[role=menuitem]').map((item) => item.getAttribute('href'))).toEqual([
      '/api/analytics/export?from=2026-11-21&to=2026-11-22&zone=UTC&priority=HIGH&format=csv',
      '/api/analytics/export?from=2026-11-21&to=2026-11-22&zone=UTC&priority=HIGH&format=ndjson',
    ]);
  });

  it('says to whom it is narrowed, and can be widened again', () => {
    const { screen } = show({ priority: 'HIGH' });
    screen.change({ names: { priority: 'High' } });
    expect(screen.the('.filters').textContent).toContain('High');
    expect(screen.the('.filters a').getAttribute('aria-label')).toBe('No longer only High');
    expect(screen.the('.filters a').getAttribute('href')).toBe('/analytics');
  });
});
