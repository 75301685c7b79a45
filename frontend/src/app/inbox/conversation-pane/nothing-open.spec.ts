import { startApp } from '../../app.for-specs';
import { mine, page } from '../../escalation/inbox-item.samples';
import { onScreen } from '../../ui/on-screen';
import { NothingOpen } from './nothing-open';

const shown = (inputs: { opening?: boolean; missing?: boolean }, items = [mine('Leila')]) => {
  const app = startApp();
  app.signIn();
  const [first, second] = app.asked('GET', '/escalations');
  first?.flush(page(items));
  second?.flush(page([]));
  return onScreen(NothingOpen, inputs);
};

describe('The middle while nothing is open', () => {
  it('says how to open something where there is work', () => {
    expect(shown({}).the('ui-empty-state').textContent).toContain('Choose an escalation, or press J');
  });

  it('says what will come where there is none', () => {
    expect(shown({}, []).the('ui-empty-state').textContent).toContain('When somebody asks for help');
  });

  it('shows the shape of a thread while one is on its way', () => {
    const screen = shown({ opening: true });
    expect(screen.the('ui-skeleton')).toBeTruthy();
    expect(screen.all('ui-empty-state')).toEqual([]);
  });

  it('says that a part of the page did not come, and asks to load it again', () => {
    const screen = shown({ opening: true, missing: true });
    let asked = 0;
    screen.fixture.componentInstance.again.subscribe(() => (asked += 1));
    expect(screen.the('ui-empty-state').textContent).toContain('could not be loaded');

    screen.the('button').click();
    expect(asked).toBe(1);
  });
});
