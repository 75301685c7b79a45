import { id } from '@inbox/contracts/recorded.samples';
import { ana, problem } from '../../app.for-specs';
import { onScreen } from '../../ui/on-screen';
import { startAnalytics } from '../analytics.for-specs';
import { evidence } from '../analytics.samples';
import { eventInWords, EvidencePage } from './evidence-page';

const week = 'from=2026-11-02&to=2026-11-09&zone=Europe%2FAmsterdam';
const path = `/analytics/M7/values/${id('leila')}`;

describe('The evidence of a value', () => {
  const start = async (role: 'analyst' | 'auditor' = 'analyst') => {
    const app = startAnalytics();
    app.signIn({ ...ana, role });
    await app.router.navigateByUrl(`${path}?${week}&ordinal=0`);
    const screen = onScreen(EvidencePage, { metric: 'M7', escalationId: id('leila') });
    const call = () => app.theCall('GET', `/analytics/M7/explain/${id('leila')}`);
    const show = () => {
      screen.fixture.detectChanges();
      return screen.text();
    };
    return { app, screen, call, show };
  };

  it('is the intervals that add up to it, each with the events that open and close it', async () => {
    const { screen, call, show } = await start();
    call().flush(evidence());
    expect(show()).toContain('13 min 00 s');
    expect(screen.all('tbody tr').map((row) => [...row.children].map((cell) => cell.textContent.trim()))).toEqual([
      ['Mon, 2 Nov 2026, 10:00:00', 'Mon, 2 Nov 2026, 10:10:00', 'Ana Marín', 'Escalation claimed', 'the idle cap', '10 min 00 s'],
      ['Mon, 2 Nov 2026, 10:30:00', 'Mon, 2 Nov 2026, 10:33:00', 'Ana Marín', 'Reply sent', 'Escalation resolved', '3 min 00 s'],
    ]);
  });

  it('opens an event under an address of its own', async () => {
    const { app, screen, call, show } = await start();
    call().flush(evidence());
    show();
    await app.router.navigateByUrl(`${path}?${week}&ordinal=0&event=${id('EscalationResolved')}`);
    expect(show()).toMatch(/Event ?EscalationResolved ?When ?Mon, 2 Nov 2026, 10:33:00 2026-11-02T09:33:00\.000Z ?By ?Ana Marín/u);
    expect(screen.the('.event').textContent).toContain('400');
    expect(screen.all('tr.chosen')).toHaveLength(1);
    expect(app.asked('GET', `/analytics/M7/explain/${id('leila')}`)).toEqual([]);
  });

  it('comes as a file, and leads back to the values of the same period', async () => {
    const { screen } = await start();
    expect(screen.the('a[download]').getAttribute('href')).toBe(`/api/analytics/M7/explain/${id('leila')}?ordinal=0&format=ndjson`);
    expect(screen.all('.trail a').map((link) => link.getAttribute('href'))).toEqual([
      `/analytics?${week}&period=custom&metric=M7`,
      `/analytics/M7/values?${week}`,
    ]);
  });

  it('leads to the conversation only who may read it', async () => {
    expect((await start()).screen.text()).not.toContain('Open the escalation');
  });

  it('leads an auditor to the conversation', async () => {
    expect((await start('auditor')).screen.text()).toContain('Open the escalation');
  });

  it('says why it cannot be read, and can be read again', async () => {
    const { app, screen, call, show } = await start();
    app.refuse(call(), problem(404, { detail: 'There is no such value.' }));
    expect(show()).toContain('There is no such value.');
    screen.click(screen.button('Try again'));
    call().flush(evidence({ counts: false, intervals: [] }));
    expect(show()).toMatch(/no reply, out of averages.*No interval stands behind this value/u);
  });
});

describe('An event’s type', () => {
  it('is read as words', () => {
    expect(['EscalationPassedToTeam', 'ReplySent'].map(eventInWords)).toEqual(['Escalation passed to team', 'Reply sent']);
  });
});
