import { Icon } from './icon';
import { onScreen } from './on-screen';

describe('An icon', () => {
  it('is drawn at the asked size and hidden from screen readers', () => {
    const icon = onScreen(Icon, { name: 'send', size: 20 });

    expect(icon.the('svg').getAttribute('width')).toBe('20');
    expect(icon.host.getAttribute('aria-hidden')).toBe('true');
  });

  it('gives way to another one', () => {
    const icon = onScreen(Icon, { name: 'send' });
    const before = icon.the('svg').innerHTML;

    icon.change({ name: 'close' });

    expect(icon.all('svg')).toHaveLength(1);
    expect(icon.the('svg').innerHTML).not.toBe(before);
  });
});
