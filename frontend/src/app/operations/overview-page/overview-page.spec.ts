import { id, minute } from '@inbox/contracts/recorded.samples';
import { ana, problem } from '../../app.for-specs';
import { row } from '../../escalation/inbox-item.samples';
import { onScreen } from '../../ui/on-screen';
import { floor } from '../floor.actions';
import { startFloor } from '../floor.for-specs';
import { overview } from '../floor.samples';
import { OverviewPage } from './overview-page';

const shown = (over: Parameters<typeof overview>[0] = {}, session?: Parameters<typeof startFloor>[0]) => {
  const app = startFloor(session);
  const screen = onScreen(OverviewPage);
  app.theCall('GET', '/operations/overview').flush(overview(over));
  screen.fixture.detectChanges();
  return { app, screen };
};
const tile = (screen: ReturnType<typeof shown>['screen'], name: string) =>
  screen.all('.tile').find((each) => each.textContent.includes(name)) ?? screen.host;

describe('The overview page', () => {
  it('leads from each figure to the list behind it', () => {
    const { screen } = shown({ pending: 1_027, urgent: 4, active: 38 });
    const leads = ['Pending', 'Urgent', 'Active'].map((name) => [tile(screen, name).textContent, tile(screen, name).getAttribute('href')]);

    expect(leads).toEqual([
      [expect.stringContaining('1,027'), '/operations/escalations?status=UNCLAIMED&sort=waiting'],
      [expect.stringContaining('4'), '/operations/escalations?status=OPEN&priority=URGENT'],
      [expect.stringContaining('38'), '/operations/escalations?status=CLAIMED'],
    ]);
  });

  it('says that questions are not counted yet, rather than none', () => {
    const { app, screen } = shown();
    expect(tile(screen, 'Unanswered').textContent).toContain('Not counted yet');

    app.store.dispatch(floor.read({ overview: overview({ unansweredQuestions: 9, position: '2000' }) }));
    screen.fixture.detectChanges();
    expect(tile(screen, 'Unanswered').textContent).toMatch(/9$/);
  });

  it('shows who waits longest, to open and to assign', () => {
    const waitingLongest = [
      row('Ravi Kapoor', { priority: 'URGENT', owner: null }),
      row('Leila', { owner: { id: id('ana'), name: 'Ana Marín' } }),
    ];
    const { screen } = shown({ waitingLongest });

    expect(screen.all('longest-waiting a').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Ravi Kapoor', `/inbox/${id('Ravi Kapoor')}`],
      ['Leila', `/inbox/${id('Leila')}`],
    ]);
    expect(screen.all('longest-waiting tbody tr').map((line) => line.textContent)).toEqual([
      expect.stringContaining('Unclaimed'),
      expect.stringContaining('Ana Marín'),
    ]);
    expect(screen.button('Assign Ravi Kapoor')).toBeTruthy();
  });

  it('offers no assigning to who does not steer the team', () => {
    const { screen } = shown({ waitingLongest: [row('Ravi')] }, ana);

    expect(screen.all('longest-waiting button')).toEqual([]);
  });

  it('counts by priority and status, each leading to its list', () => {
    const none = { unclaimed: 0, claimed: 0, snoozed: 0 };
    const byPriority = { URGENT: { unclaimed: 3, claimed: 1, snoozed: 0 }, HIGH: none, MEDIUM: none, LOW: none };
    const link = shown({ byPriority }).screen.the('[aria-label="3 unclaimed, urgent"]');

    expect(link.getAttribute('href')).toBe('/operations/escalations?status=UNCLAIMED&priority=URGENT');
  });

  it('charts what came, with what was reopened, and what was resolved', () => {
    const hours = [{ at: minute(0), raised: 4, reopened: 1, resolved: 2 }];
    const { screen } = shown({ hours });

    expect(screen.all('ui-paired-bars tbody td').map((cell) => cell.textContent)).toEqual(['5', '2']);
  });

  it('says why it cannot be read, and can be read again', () => {
    const app = startFloor();
    const screen = onScreen(OverviewPage);
    app.refuse(app.theCall('GET', '/operations/overview'), problem(403, { detail: 'Not for you.' }));
    screen.fixture.detectChanges();

    expect(screen.text()).toContain('Not for you.');
    screen.click(screen.button('Try again'));
    expect(app.asked('GET', '/operations/overview')).toHaveLength(1);
  });
});
