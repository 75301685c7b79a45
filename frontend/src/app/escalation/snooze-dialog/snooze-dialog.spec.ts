import { openedDialog } from '../../ui/opened-dialog.for-specs';
import { fieldTime, snoozeChoices } from './snooze-choices';
import { SnoozeDialog } from './snooze-dialog';

/** Local times: Monday 2 November 2026 was a Monday. */
const at = (day: number, hours: number, minutes = 0): Date => new Date(2026, 10, day, hours, minutes);
const offered = (now: Date): readonly string[] => snoozeChoices(now).map(({ label, until }) => `${label} ${fieldTime(until)}`);

describe('Until when something is mostly snoozed', () => {
  it('is an hour, four hours, tomorrow’s morning or Monday’s', () => {
    expect(offered(at(4, 15, 20))).toEqual([
      'In 1 hour 2026-11-04T16:20',
      'In 4 hours 2026-11-04T19:20',
      'Tomorrow 2026-11-05T09:00',
      'Next Monday 2026-11-09T09:00',
    ]);
  });

  it('is a week later where today is Monday, and said once where Monday is tomorrow', () => {
    expect(offered(at(2, 8)).at(-1)).toBe('Next Monday 2026-11-09T09:00');
    expect(offered(at(8, 8)).at(-1)).toBe('Tomorrow 2026-11-09T09:00');
  });

  it('goes on over the end of the month and the year', () => {
    expect(offered(new Date(2026, 11, 31, 22, 30)).slice(1)).toEqual([
      'In 4 hours 2027-01-01T02:30',
      'Tomorrow 2027-01-01T09:00',
      'Next Monday 2027-01-04T09:00',
    ]);
  });
});

describe('The snooze dialog', () => {
  beforeEach(() => jest.useFakeTimers({ now: at(4, 15, 20), doNotFake: ['queueMicrotask', 'requestAnimationFrame', 'setTimeout'] }));
  afterEach(() => jest.useRealTimers());
  const opened = () => openedDialog(SnoozeDialog, { customerName: 'Leila Haddad' });
  const snoozed = async (dialog: ReturnType<typeof opened>): Promise<readonly unknown[]> => {
    dialog.click(dialog.button('Snooze'));
    await dialog.fixture.whenStable();
    return dialog.closedWith;
  };
  const choice = (dialog: ReturnType<typeof opened>, words: string): HTMLElement => {
    const label = dialog.all('.choice').find(({ textContent }) => textContent.includes(words));
    return label?.querySelector<HTMLElement>('[type="radio"]') ?? dialog.host;
  };

  it('says each time, and begins with an hour', async () => {
    const dialog = opened();

    expect(dialog.all('small').map(({ textContent }) => textContent)).toEqual(['16:20', '19:20', '5 Nov, 09:00', '9 Nov, 09:00']);
    expect(await snoozed(dialog)).toEqual([{ until: at(4, 16, 20).toISOString() }]);
  });

  it('waits for the customer', async () => {
    const dialog = opened();
    dialog.click(choice(dialog, 'Until the customer replies'));

    expect(await snoozed(dialog)).toEqual([{ untilReply: true }]);
  });

  it('takes a time that is picked', async () => {
    const dialog = opened();
    dialog.type(dialog.the('[type="datetime-local"]'), '2026-11-06T07:45');

    expect(choice(dialog, 'Pick a time')).toHaveProperty('checked', true);
    expect(await snoozed(dialog)).toEqual([{ until: at(6, 7, 45).toISOString() }]);
  });

  it('asks for a time, and for one that is still to come', async () => {
    const dialog = opened();
    dialog.click(choice(dialog, 'Pick a time'));
    expect(await snoozed(dialog)).toEqual([]);
    expect(dialog.text()).toContain('Pick a day and a time.');

    dialog.type(dialog.the('[type="datetime-local"]'), '2026-11-04T15:00');
    expect(await snoozed(dialog)).toEqual([]);
    expect(dialog.text()).toContain('Choose a time that is still to come.');
  });
});
