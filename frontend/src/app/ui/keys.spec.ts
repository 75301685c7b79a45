import { Dialog } from '@angular/cdk/dialog';
import { TestBed } from '@angular/core/testing';
import { Keys } from './keys';

describe('A shortcut', () => {
  let keys: Keys;
  let pressed: string[];

  beforeEach(() => {
    keys = TestBed.inject(Keys);
    pressed = [];
  });
  afterEach(() => {
    TestBed.inject(Dialog).closeAll();
    document.body.replaceChildren();
  });

  const on = (key: string, name = key, when?: () => boolean): (() => void) =>
    keys.register({ key, group: 'Queue', description: name, run: () => pressed.push(name), ...(when && { when }) });
  const press = (key: string, how: KeyboardEventInit = {}, target: Element = document.body): KeyboardEvent => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...how });
    target.dispatchEvent(event);
    return event;
  };
  const field = (): HTMLTextAreaElement => document.body.appendChild(document.createElement('textarea'));

  it('runs on its key, whatever its case, and keeps the browser out', () => {
    on('c');

    expect(press('C').defaultPrevented).toBe(true);
    expect(pressed).toEqual(['c']);
  });

  it('rests while somebody types in a field', () => {
    on('c');

    expect(press('c', {}, field()).defaultPrevented).toBe(false);
    expect(pressed).toEqual([]);
  });

  it('with Ctrl or Cmd works in a field too', () => {
    on('Ctrl+K');

    press('k', { ctrlKey: true }, field());
    press('k', { metaKey: true }, field());
    press('k');

    expect(pressed).toEqual(['Ctrl+K', 'Ctrl+K']);
  });

  it('rests while an input method composes', () => {
    on('c');

    press('c', { isComposing: true });
    press('c', { keyCode: 229 });

    expect(pressed).toEqual([]);
  });

  it('leaves the key alone when it cannot be used', () => {
    on('c', 'c', () => false);

    expect(press('c').defaultPrevented).toBe(false);
  });

  it('registered last goes first, and gives way again', () => {
    on('e', 'earlier');
    const takeBack = on('e', 'later');

    press('e');
    takeBack();
    press('e');

    expect(pressed).toEqual(['later', 'earlier']);
  });

  it('does not run when somebody else has taken the key', () => {
    on('c');
    const box = document.body.appendChild(document.createElement('div'));
    box.addEventListener('keydown', (event) => {
      event.preventDefault();
    });

    press('c', {}, box);

    expect(pressed).toEqual([]);
  });

  it('is listed by ?, under its group, with the others', async () => {
    on('c', 'Claim');
    on('Ctrl+Enter', 'Send anyway');

    press('?', { shiftKey: true });
    const deadline = Date.now() + 4000;
    while (document.querySelector('ui-key-help h3') === null && Date.now() < deadline) await new Promise((turn) => setTimeout(turn));

    const help = document.querySelector('ui-key-help');
    expect(help?.querySelector('h2')?.textContent).toBe('Keys');
    expect([...(help?.querySelectorAll('h3') ?? [])].map((each) => each.textContent)).toEqual(['Anywhere', 'Queue']);
    expect([...(help?.querySelectorAll('dd') ?? [])].map((each) => each.textContent)).toEqual(['Show all keys', 'Claim', 'Send anyway']);
    expect([...(help?.querySelectorAll('dt') ?? [])].at(-1)?.textContent).toContain('Enter');
  });

  it('rests while a dialog is open', () => {
    on('c');
    void keys.help();

    press('c');

    expect(pressed).toEqual([]);
  });
});
