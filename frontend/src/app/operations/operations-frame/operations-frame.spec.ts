import { ana, startApp } from '../../app.for-specs';
import { onScreen } from '../../ui/on-screen';
import { OperationsFrame } from './operations-frame';

describe('The frame of Operations', () => {
  it('leads to each of its pages', () => {
    startApp();
    const screen = onScreen(OperationsFrame);

    expect(screen.all('nav[aria-label="Operations"] a').map((link) => [link.textContent.trim(), link.getAttribute('href')])).toEqual([
      ['Overview', '/operations/overview'],
      ['Escalations', '/operations/escalations'],
      ['Conversations', '/operations/conversations'],
      ['Team', '/operations/team'],
    ]);
  });

  it('leads to the settings only who may change them', () => {
    const app = startApp();
    const screen = onScreen(OperationsFrame);
    const links = () => screen.all('nav a').map(({ textContent }) => textContent.trim());
    app.signIn();
    screen.fixture.detectChanges();
    expect(links()).not.toContain('Settings');
    app.signIn({ ...ana, role: 'manager' });
    screen.fixture.detectChanges();
    expect(links().at(-1)).toBe('Settings');
  });

  it('marks the page that is open', async () => {
    const app = startApp();
    const screen = onScreen(OperationsFrame);
    await app.router.navigateByUrl('/operations/team');
    screen.fixture.detectChanges();

    expect(screen.the('[aria-current="page"]').textContent.trim()).toBe('Team');
  });
});
