import { limits, rememberedWidths, rememberWidths, stepped, within } from './pane-widths';

describe('The width of a pane', () => {
  afterEach(() => {
    localStorage.clear();
  });

  it('stays between its limits', () => {
    expect(within('queue', 10, 2000)).toBe(limits.queue.min);
    expect(within('queue', 9000, 2000)).toBe(limits.queue.max);
    expect(within('queue', 333.4, 2000)).toBe(333);
  });

  it('leaves the conversation its room', () => {
    expect(within('assist', 500, 700)).toBe(320);
  });

  it('moves with the arrows in the direction of the arrow, farther with Shift', () => {
    expect(stepped('queue', 300, 'ArrowRight', false)).toBe(316);
    expect(stepped('assist', 300, 'ArrowRight', false)).toBe(284);
    expect(stepped('queue', 300, 'ArrowLeft', true)).toBe(236);
  });

  it('jumps to its limits and back to the usual', () => {
    expect(stepped('queue', 300, 'Home', false)).toBe(limits.queue.min);
    expect(stepped('queue', 300, 'End', false)).toBe(limits.queue.max);
    expect(stepped('queue', 300, 'Enter', false)).toBe(limits.queue.usual);
    expect(stepped('queue', 300, 'a', false)).toBeNull();
  });

  it('is remembered on this device', () => {
    rememberWidths('panes', { queue: 300, assist: 400 });

    expect(rememberedWidths('panes')).toEqual({ queue: 300, assist: 400 });
  });

  it.each(['{', 'null', '7', '{"queue":"wide","assist":null}', '{"queue":1e999}'])('is the usual one where %s was kept', (kept) => {
    localStorage.setItem('panes', kept);

    expect(rememberedWidths('panes')).toEqual({ queue: limits.queue.usual, assist: limits.assist.usual });
  });

  it('kept beyond the limits comes back within them', () => {
    localStorage.setItem('panes', '{"queue":5,"assist":4000}');

    expect(rememberedWidths('panes')).toEqual({ queue: limits.queue.min, assist: limits.assist.max });
  });
});
