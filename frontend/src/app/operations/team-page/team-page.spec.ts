import { ana, problem, startApp } from '../../app.for-specs';
import { onScreen } from '../../ui/on-screen';
import { TeamPage } from './team-page';

describe('The team', () => {
  const start = () => {
    const app = startApp();
    const screen = onScreen(TeamPage);
    return { app, screen, read: () => app.theCall('GET', '/operations/team') };
  };

  it('is listed with each one’s role and status', () => {
    const { app, screen, read } = start();
    app.signIn();
    const items = [
      { id: ana.id, name: 'Ana Marín', role: 'operator', status: 'ONLINE' },
      { id: 'b', name: 'Mia Berg', role: 'manager', status: 'BUSY' },
    ];
    read().flush({ items, position: '1' });
    screen.fixture.detectChanges();
    expect(screen.all('tbody tr').map((line) => line.textContent.replace(/\s+/g, ' ').trim())).toEqual([
      expect.stringMatching(/Ana Marín you ?Operator ?Online/),
      expect.stringMatching(/Mia Berg ?Manager ?Busy/),
    ]);
  });

  it('that is empty says so', () => {
    const { screen, read } = start();
    read().flush({ items: [], position: '1' });
    screen.fixture.detectChanges();
    expect(screen.text()).toContain('There are no operators yet.');
  });

  it('that cannot be read says why, and can be read again', () => {
    const { app, screen, read } = start();
    app.refuse(read(), problem(403, { detail: 'Managers only.' }));
    screen.fixture.detectChanges();
    expect(screen.text()).toContain('Managers only.');

    screen.click(screen.button('Try again'));
    expect(app.asked('GET', '/operations/team')).toHaveLength(1);
  });
});
