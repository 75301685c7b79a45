import { TestBed } from '@angular/core/testing';
import { Keys } from './keys';
import { onScreen, type OnScreen } from './on-screen';
import { Toaster, Toasts } from './toaster';

describe('A toast', () => {
  let toaster: Toaster;
  let screen: OnScreen<Toasts>;

  beforeEach(() => {
    jest.useFakeTimers();
    screen = onScreen(Toasts);
    toaster = TestBed.inject(Toaster);
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const pass = (seconds: number): void => {
    jest.advanceTimersByTime(seconds * 1000);
    screen.fixture.detectChanges();
  };
  const show = (...toasts: readonly Parameters<Toaster['show']>[0][]): void => {
    for (const toast of toasts) toaster.show(toast);
    screen.fixture.detectChanges();
  };

  it('is said politely and goes by itself', () => {
    show({ text: 'Note added' });
    expect(screen.the('[aria-live="polite"]').textContent).toContain('Note added');

    pass(5);

    expect(screen.text()).toBe('');
  });

  it('counts down the ten seconds in which it can be undone', () => {
    show({ text: 'Released', undo: () => undefined });
    pass(3);

    expect(screen.the('.left').textContent).toBe('7');

    pass(7);
    expect(screen.text()).toBe('');
  });

  it('is undone once by its button, and goes', () => {
    const undone: string[] = [];
    show({ text: 'Released', undo: () => undone.push('released') });

    screen.click(screen.button(/^Undo/u));

    expect(undone).toEqual(['released']);
    expect(screen.text()).toBe('');
  });

  it('is undone by U, the newest first', () => {
    const undone: string[] = [];
    show(
      { text: 'Claimed', undo: () => undone.push('claimed') },
      { text: 'Released', undo: () => undone.push('released') },
      { text: 'Saved' },
    );

    screen.press(document.body, 'u');
    screen.press(document.body, 'u');
    screen.press(document.body, 'u');

    expect(undone).toEqual(['released', 'claimed']);
  });

  it('waits while the pointer or the focus is on it', () => {
    show({ text: 'Released', undo: () => undefined });
    screen.host.dispatchEvent(new MouseEvent('mouseenter'));
    pass(60);
    expect(screen.the('.left').textContent).toBe('10');

    screen.host.dispatchEvent(new MouseEvent('mouseleave'));
    pass(10);

    expect(screen.text()).toBe('');
  });

  it('never crowds the screen: four at most, the oldest gives way', () => {
    show(...['one', 'two', 'three', 'four', 'five'].map((text) => ({ text })));

    expect(screen.all('.text').map((each) => each.textContent)).toEqual(['two', 'three', 'four', 'five']);
  });

  it('can be taken away by whoever showed it, and by the operator', () => {
    const takeAway = toaster.show({ text: 'Connecting' });
    show({ text: 'Saved' });

    takeAway();
    screen.fixture.detectChanges();
    screen.click(screen.button('Dismiss'));

    expect(screen.text()).toBe('');
  });

  it('leaves the key U to others when nothing can be undone', () => {
    const used: string[] = [];
    TestBed.inject(Keys).register({ key: 'u', group: 'Queue', description: 'Unread', when: () => true, run: () => used.push('u') });
    screen.press(document.body, 'u');

    expect(used).toEqual(['u']);
  });
});
