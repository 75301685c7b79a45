import { onScreen } from './on-screen';
import { PairedBars, type Pair } from './paired-bars';

const names = { caption: 'Raised and resolved by hour', labelName: 'Hour', firstName: 'Raised', secondName: 'Resolved' };
const shown = (...pairs: Pair[]) => onScreen(PairedBars, { ...names, pairs });
const heights = (screen: ReturnType<typeof shown>, which: string) =>
  screen.all(`rect.${which}`).map((bar) => Number(bar.getAttribute('height')));

describe('Paired bars', () => {
  it('are as high as their counts, the highest filling the chart', () => {
    const screen = shown({ label: '09:00', first: 10, second: 5 }, { label: '10:00', first: 0, second: 10 });

    expect(heights(screen, 'first')).toEqual([90, 1]);
    expect(heights(screen, 'second')).toEqual([45, 90]);
  });

  it('have a table with the same figures for screen readers, and for all who ask for it', () => {
    const screen = shown({ label: '09:00', first: 10, second: 5 });
    const table = screen.the('table');

    expect(table.classList).toContain('unseen');
    expect([...table.querySelectorAll('tbody :is(th, td)')].map((cell) => cell.textContent)).toEqual(['09:00', '10', '5']);
    expect(screen.the('svg').getAttribute('aria-hidden')).toBe('true');

    screen.click(screen.button('Table'));
    expect(table.classList).not.toContain('unseen');
    expect(screen.all('svg')).toEqual([]);
  });

  it('stay a line where nothing happened', () => {
    expect(heights(shown({ label: '09:00', first: 0, second: 0 }), 'first')).toEqual([1]);
  });
});
