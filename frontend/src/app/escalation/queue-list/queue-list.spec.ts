import { onScreen, type OnScreen } from '../../ui/on-screen';
import { waiting, waitingInLine } from '../queue-row/queue-row.samples';
import { QueueList } from './queue-list';

const counts = { mine: 1, unclaimed: 10_000, urgent: 2, active: 9 };
const mine = [waiting({ id: 'e-mine', customer: { id: 'tom', name: 'Tomás Oliveira' } })];

describe('The queue', () => {
  beforeEach(() => {
    // The browser of the specs lays nothing out: the list takes itself for 560 px high.
    jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(560);
    HTMLElement.prototype.scrollTo = function (this: HTMLElement, to?: ScrollToOptions | number): void {
      this.scrollTop = typeof to === 'object' ? (to.top ?? 0) : 0;
      this.dispatchEvent(new Event('scroll'));
    };
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const queue = async (inputs: Readonly<Record<string, unknown>> = {}): Promise<OnScreen<QueueList>> => {
    const shown = onScreen(QueueList, { mine, unclaimed: waitingInLine(3), counts, meId: 'ana', ...inputs });
    await drawn(shown, () => inputs['loading'] === true || shown.all('queue-head').length > 0);
    return shown;
  };
  /** The list draws with the browser's next frames. */
  const drawn = async (shown: OnScreen<QueueList>, isDrawn: () => boolean): Promise<void> => {
    for (let frame = 0; frame < 60 && !isDrawn(); frame += 1) {
      await new Promise(requestAnimationFrame);
      shown.fixture.detectChanges();
    }
  };
  const told = <Value>(output: { subscribe(callback: (value: Value) => void): unknown }): Value[] => {
    const values: Value[] = [];
    output.subscribe((value) => values.push(value));
    return values;
  };
  const names = (shown: OnScreen<QueueList>): readonly (string | null)[] => shown.all('.who').map((each) => each.textContent);
  const list = (shown: OnScreen<QueueList>): HTMLElement => shown.the('[role="listbox"]');
  const active = (shown: OnScreen<QueueList>): string | null => list(shown).getAttribute('aria-activedescendant');

  it('shows My Active before Unclaimed with their counts', async () => {
    const shown = await queue();

    expect(shown.all('queue-head b').map((each) => each.textContent)).toEqual(['My Active', 'Unclaimed']);
    expect(shown.all('.chip').map((each) => each.textContent)).toEqual(['1', '10,000']);
    expect(names(shown)).toEqual(['Tomás Oliveira', 'Customer 1', 'Customer 2', 'Customer 3']);
  });

  it('puts no more rows on the page than the screen needs, of however many', async () => {
    const shown = await queue({ unclaimed: waitingInLine(10_000) });

    expect(shown.all('queue-row').length).toBeGreaterThan(9);
    expect(shown.all('queue-row').length).toBeLessThan(30);
    expect(shown.the('.cdk-virtual-scroll-spacer').style.height).toBe(`${38 + 56 + 38 + 56 * 10_000}px`);
  });

  it('opens the row that is clicked', async () => {
    const shown = await queue();
    const chosen = told(shown.component.choose);

    shown.click(shown.the('#queue-e-2'));

    expect(chosen).toEqual(['e-2']);
  });

  it('marks the open one and reads every row out with its place among all', async () => {
    const shown = await queue({ selectedId: 'e-1' });
    const options = shown.all('[role="option"]');

    expect(options.map((each) => each.getAttribute('aria-selected'))).toEqual(['false', 'true', 'false', 'false']);
    expect(options.map((each) => each.getAttribute('aria-posinset'))).toEqual(['1', '2', '3', '4']);
    expect(options[0]?.getAttribute('aria-setsize')).toBe('10001');
  });

  it('moves with the arrow keys, Home and End, and opens on Enter only', async () => {
    const shown = await queue({ selectedId: 'e-1' });
    const chosen = told(shown.component.choose);
    expect(active(shown)).toBe('queue-e-1');

    shown.press(list(shown), 'ArrowDown');
    expect(active(shown)).toBe('queue-e-2');
    shown.press(list(shown), 'Home');
    expect(active(shown)).toBe('queue-e-mine');
    shown.press(list(shown), 'ArrowUp');
    expect(active(shown)).toBe('queue-e-mine');
    shown.press(list(shown), 'End');
    expect(active(shown)).toBe('queue-e-3');
    expect(chosen).toEqual([]);

    shown.press(list(shown), 'Enter');
    expect(chosen).toEqual(['e-3']);
  });

  it('leaves all other keys to the shortcuts', async () => {
    const shown = await queue({ selectedId: 'e-1' });

    expect(shown.press(list(shown), 'c').defaultPrevented).toBe(false);
    expect(shown.press(list(shown), 'ArrowDown').defaultPrevented).toBe(true);
  });

  it('announces rows that wait to be shown, and shows them when asked', async () => {
    const shown = await queue({ newCount: 3 });
    const asked = told(shown.component.showNew);

    shown.click(shown.button('3 new'));

    expect(asked).toHaveLength(1);
    shown.change({ newCount: 0 });
    expect(shown.all('.new')).toEqual([]);
  });

  it('tells when the pointer is on it, so that nothing moves under it', async () => {
    const shown = await queue();
    const hovering = told(shown.component.hovering);

    list(shown).dispatchEvent(new Event('pointerenter'));
    list(shown).dispatchEvent(new Event('pointerleave'));

    expect(hovering).toEqual([true, false]);
  });

  it('asks for more as its end comes near, once, and not again after a fault', () => {
    const shown = onScreen(QueueList, { mine, unclaimed: waitingInLine(30), counts, meId: 'ana', hasMore: false });
    const asked = told(shown.component.more);

    shown.change({ hasMore: true });
    expect(asked).toHaveLength(1);
    shown.change({ loading: true });
    shown.change({ loading: false, error: 'The queue did not load.' });
    expect(asked).toHaveLength(1);

    shown.change({ error: null, unclaimed: waitingInLine(300) });
    expect(asked).toHaveLength(1);
  });

  it('names no active row that has scrolled off the page', async () => {
    const shown = await queue({ unclaimed: waitingInLine(10_000), selectedId: 'e-1' });
    expect(active(shown)).toBe('queue-e-1');

    list(shown).scrollTo({ top: 56 * 5000 });
    await drawn(shown, () => names(shown).includes('Customer 5000'));

    expect(active(shown)).toBeNull();
  });

  it('says what is true where there is nothing', async () => {
    const shown = await queue({ mine: [], unclaimed: [] });

    expect(shown.text()).toContain('You have nothing open.');
    expect(shown.text()).toContain('No one is waiting.');
    expect(shown.text()).toContain('New escalations appear here.');
  });

  it('shows the shape of rows while the first ones come', async () => {
    const shown = await queue({ mine: [], unclaimed: [], loading: true });

    expect(shown.all('ui-skeleton')).toHaveLength(1);
    expect(shown.text()).not.toContain('No one is waiting.');
  });

  it('keeps the rows when it could not be brought up to date, says why and offers to try again', async () => {
    const shown = await queue({ error: 'The queue did not load.' });
    const tried = told(shown.component.retry);

    shown.click(shown.button('Try again'));

    expect(tried).toHaveLength(1);
    expect(shown.the('ui-banner').textContent).toContain('The queue did not load.');
    expect(names(shown)).toContain('Customer 1');
  });

  it('says when it may be behind', async () => {
    const shown = await queue({ stale: true });

    expect(shown.the('ui-banner').textContent).toContain('may be behind');
  });

  it('shows what is further down when it is scrolled, under the name of its section', async () => {
    const shown = await queue({ unclaimed: waitingInLine(10_000) });
    const top = told(shown.component.atTop);

    list(shown).scrollTo({ top: 56 * 5000 });
    await drawn(shown, () => names(shown).includes('Customer 5000'));

    expect(names(shown)).toContain('Customer 5000');
    expect(names(shown)).not.toContain('Customer 1');
    expect(shown.the('.pinned').textContent).toContain('Unclaimed');
    expect(top).toEqual([false]);
  });

  it('brings the row that End moves to on screen', async () => {
    const shown = await queue({ unclaimed: waitingInLine(10_000) });

    shown.press(list(shown), 'End');
    await drawn(shown, () => names(shown).includes('Customer 10000'));

    expect(names(shown)).toContain('Customer 10000');
    expect(active(shown)).toBe('queue-e-10000');
  });
});
