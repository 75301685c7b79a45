import { Component, signal } from '@angular/core';
import { onScreen, type OnScreen } from './on-screen';
import { SplitPanes, type Pane } from './split-panes';

@Component({
  selector: 'spec-inbox',
  imports: [SplitPanes],
  template: `<ui-split-panes [(active)]="active" [(assistOpen)]="open">
    <p queue>The queue</p>
    <p conversation>The conversation</p>
    <p assist>The assist panel</p>
  </ui-split-panes>`,
})
class SpecInbox {
  readonly active = signal<Pane>('queue');
  readonly open = signal(false);
}

describe('The three panes', () => {
  let screen: OnScreen<SpecInbox>;
  let panes: HTMLElement;

  beforeEach(() => {
    jest.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1440);
    screen = onScreen(SpecInbox);
    panes = screen.the('ui-split-panes');
  });
  afterEach(() => {
    jest.restoreAllMocks();
    localStorage.clear();
  });

  const divider = (name: string): HTMLElement => screen.the(`[role="separator"][aria-label="${name}"]`);

  it('hold what is put into them', () => {
    expect(screen.the('.queue').textContent).toBe('The queue');
    expect(screen.the('.conversation').textContent).toBe('The conversation');
    expect(screen.the('.assist').textContent).toBe('The assist panel');
  });

  it('have dividers that say where they stand', () => {
    const queue = divider('Width of the queue');

    expect(queue.tabIndex).toBe(0);
    expect(queue.getAttribute('aria-orientation')).toBe('vertical');
    expect([queue.getAttribute('aria-valuemin'), queue.getAttribute('aria-valuenow'), queue.getAttribute('aria-valuemax')]).toEqual([
      '260',
      '328',
      '520',
    ]);
  });

  it('are resized with the arrow keys, and that is remembered', () => {
    screen.press(divider('Width of the queue'), 'ArrowRight');
    screen.press(divider('Width of the assist panel'), 'ArrowLeft', { shiftKey: true });

    expect(divider('Width of the queue').getAttribute('aria-valuenow')).toBe('344');
    expect(panes.style.getPropertyValue('--assist')).toBe('412px');
    screen.fixture.destroy();
    expect(onScreen(SpecInbox).the('[aria-label="Width of the queue"]').getAttribute('aria-valuenow')).toBe('344');
  });

  it('go back to the usual width on a double click', () => {
    screen.press(divider('Width of the queue'), 'End');
    divider('Width of the queue').dispatchEvent(new MouseEvent('dblclick'));
    screen.fixture.detectChanges();

    expect(divider('Width of the queue').getAttribute('aria-valuenow')).toBe('328');
  });

  it('are dragged by their divider, the conversation giving way', () => {
    const queue = divider('Width of the queue');
    queue.setPointerCapture = () => undefined;
    const point = (type: string, clientX: number): void => {
      queue.dispatchEvent(Object.assign(new MouseEvent(type, { clientX, bubbles: true }), { pointerId: 1 }));
      screen.fixture.detectChanges();
    };

    point('pointermove', 900);
    expect(queue.getAttribute('aria-valuenow')).toBe('328');
    point('pointerdown', 328);
    point('pointermove', 388);
    point('pointerup', 388);
    point('pointermove', 900);

    expect(queue.getAttribute('aria-valuenow')).toBe('388');
  });

  it('show one at a time on a phone, chosen at the bottom', () => {
    screen.click(screen.button('Conversation'));

    expect(screen.component.active()).toBe('conversation');
    expect(panes.dataset['active']).toBe('conversation');
    expect(screen.button('Conversation').getAttribute('aria-current')).toBe('true');
  });

  it('make a drawer of the third in a narrow window: focus goes in, Esc closes it and focus comes back', () => {
    const toggle = screen.button('Assist panel');
    screen.click(toggle);

    expect(panes.classList.contains('open')).toBe(true);
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement).toBe(screen.the('#assist-drawer'));

    screen.press(screen.the('#assist-drawer'), 'Escape');

    expect(screen.component.open()).toBe(false);
    expect(document.activeElement).toBe(toggle);
  });
});
