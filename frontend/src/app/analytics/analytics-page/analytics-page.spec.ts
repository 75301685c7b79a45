import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { MetricGroup } from '@inbox/contracts/analytics/analytics.views';
import { problem } from '../../app.for-specs';
import { onScreen, readable } from '../../ui/on-screen';
import { answerFigures, startAnalytics } from '../analytics.for-specs';
import { figure, group } from '../analytics.samples';
import { AnalyticsPage } from './analytics-page';

const week = 'period=custom&from=2026-11-09&to=2026-11-16&zone=Europe%2FAmsterdam';

const groups: Readonly<Record<string, MetricGroup[]>> = { priority: [group('HIGH', { n: 7 })], day: [group('2026-11-09')] };

describe('The page of figures', () => {
  const start = async (query = week) => {
    const app = startAnalytics();
    await app.router.navigateByUrl(`/analytics?${query}`);
    const screen = onScreen(AnalyticsPage);
    const answer = (total = group(null)) => {
      answerFigures(app, (metric, by) => figure(metric, { total, groups: groups[by ?? ''] ?? [] }));
      screen.fixture.detectChanges();
    };
    const goTo = async (url: string) => {
      await app.router.navigateByUrl(url);
      screen.fixture.detectChanges();
    };
    return { app, screen, answer, goTo };
  };

  it('shows ten figures and more of the week, and how handle time came about', async () => {
    const { screen, answer } = await start();
    answer();
    expect(screen.all('figure-tile h2').map(({ textContent }) => textContent.replace(', p50', ''))).toEqual([
      'Handle time',
      'First response time',
      'Full resolution time',
      'Escalation rate',
      'Resolutions',
      'Reopen rate',
      'One-touch',
      'Time to claim',
      'Next response time',
      'Customer wait',
      'First resolution time',
      'Backlog',
    ]);
    expect(screen.text()).toMatch(/9\s?–\s?15 Nov 2026/u);
    expect(screen.text()).toMatch(/p50 is value 602 of 1\s204 in order/u);
  });

  it('writes what it took from memory into the address, so that a link shows the same', async () => {
    const { app } = await start('');
    await TestBed.inject(ApplicationRef).whenStable();
    expect(app.router.url).toMatch(/^\/analytics\?zone=.+&period=last-7-days$/u);
  });

  it('asks only for what is new when another figure is chosen', async () => {
    const { app, screen, answer, goTo } = await start();
    answer();
    await goTo(`/analytics?${week}&metric=M2`);
    const asked = app.asked('GET', '/analytics/M2');
    expect(asked.map(({ request }) => request.params.get('by'))).toEqual(['day', 'day', 'operator', 'team']);
    expect(app.asked('GET', '/analytics/M7')).toEqual([]);
    expect(screen.all('.chosen h2').map(readable)).toEqual(['First response time, p50']);
  });

  it('says when nothing was resolved', async () => {
    const { screen, answer } = await start();
    answer(group(null, { n: 0, p50: null, mean: null, p90: null }));
    expect(screen.text()).toContain('Nothing was resolved in this period.');
  });

  it('names what it is narrowed to', async () => {
    const { screen, answer } = await start(`${week}&priority=HIGH`);
    answer();
    expect(screen.the('.filters').textContent).toContain('High');
  });

  it('says why a figure is not there, and reads all of them again when asked', async () => {
    const { app, screen } = await start();
    app.refuse(app.theCall('GET', '/analytics/M7'), problem(403, { detail: 'Figures are not for operators.' }));
    screen.fixture.detectChanges();
    expect(screen.text()).toContain('Figures are not for operators.');
    screen.click(screen.button('Read again'));
    expect(app.asked('GET', '/analytics/M7')).toHaveLength(1);
  });
});
