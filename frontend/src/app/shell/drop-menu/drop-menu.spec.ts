import { Component } from '@angular/core';
import { onScreen } from '../../ui/on-screen';
import { DropMenu } from './drop-menu';

@Component({
  selector: 'menu-for-specs',
  imports: [DropMenu],
  template: `<button type="button" popovertarget="m">Open</button>
    <drop-menu menuId="m">
      <button type="button" role="menuitem">Apple</button>
      <button type="button" role="menuitem">Banana</button>
      <button type="button" role="menuitemradio" aria-checked="true">Blueberry</button>
    </drop-menu>`,
})
class MenuForSpecs {}

describe('A menu', () => {
  const start = () => {
    const screen = onScreen(MenuForSpecs);
    document.body.append(screen.host);
    const closed = jest.fn();
    const menu = Object.assign(screen.the('drop-menu'), { hidePopover: closed }); // jsdom has no popovers
    menu.style.display = 'block'; // as the browser does when it is open
    const items = screen.all('[role^=menuitem]');
    const press = (key: string) => {
      screen.press(menu, key);
      return document.activeElement?.textContent;
    };
    return { screen, menu, items, press, closed };
  };

  it('goes down and up, round its ends, and to both of them', () => {
    const { items, press } = start();
    items[0]?.focus();
    expect(['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End'].map(press)).toEqual([
      'Banana',
      'Blueberry',
      'Apple',
      'Blueberry',
      'Apple',
      'Blueberry',
    ]);
  });

  it('goes to the next item with that first letter', () => {
    const { items, press } = start();
    items[0]?.focus();
    expect(['b', 'b', 'b', 'a'].map(press)).toEqual(['Banana', 'Blueberry', 'Banana', 'Apple']);
  });

  it('closes when an item was chosen, and on Tab', () => {
    const { screen, items, press, closed } = start();
    if (items[1]) screen.click(items[1]);
    expect(closed).toHaveBeenCalledTimes(1);
    press('Tab');
    expect(closed).toHaveBeenCalledTimes(2);
  });

  it('is known to its button by name, and to screen readers as a menu', () => {
    const { menu } = start();
    expect([menu.id, menu.getAttribute('role'), menu.getAttribute('popover')]).toEqual(['m', 'menu', 'auto']);
  });
});
