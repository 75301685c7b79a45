import { openedDialog } from '../../ui/opened-dialog.for-specs';
import { LinkDialog } from './link-dialog';

const link = 'https://inbox.test/join/secret';
const opened = () => openedDialog(LinkDialog, { name: 'Ola Berg', link });
const clipboard = (writeText: (text: string) => Promise<void>): void => {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
};

describe('The link of an invitation', () => {
  it('is there to be copied', async () => {
    const copied: string[] = [];
    clipboard((text) => Promise.resolve(void copied.push(text)));
    const dialog = opened();
    dialog.click(dialog.button('Copy the link'));
    await dialog.fixture.whenStable();
    dialog.fixture.detectChanges();

    expect(copied).toEqual([link]);
    expect(dialog.the('[role=status]').textContent).toBe('Copied.');
  });

  it('is selected where the browser does not let us copy', async () => {
    clipboard(() => Promise.reject(new Error('no')));
    const dialog = opened();
    dialog.click(dialog.button('Copy the link'));
    await dialog.fixture.whenStable();
    dialog.fixture.detectChanges();

    expect(dialog.text()).toContain('The link is selected: press Ctrl+C.');
  });

  it('is gone with the dialog', () => {
    const dialog = opened();
    dialog.click(dialog.button('Done'));

    expect(dialog.closedWith).toEqual([undefined]);
  });
});
