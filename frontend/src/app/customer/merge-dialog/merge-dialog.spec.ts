import { id } from '@inbox/contracts/recorded.samples';
import type { CustomerFound, CustomersPage } from '@inbox/contracts/customer/customer.views';
import { of, Subject, throwError } from 'rxjs';
import { openedDialog } from '../../ui/opened-dialog.for-specs';
import { found, leila } from '../customer.samples';
import { MergeDialog, type MergeDialogData } from './merge-dialog';

const page = (...items: CustomerFound[]): CustomersPage => ({ items, nextCursor: null, position: '1' });
const opened = (find: MergeDialogData['find']) => openedDialog(MergeDialog, { customer: leila(), find });
type Opened = ReturnType<typeof opened>;

const searchFor = async (dialog: Opened, search: string) => {
  dialog.type(dialog.the('#merge-search'), search);
  await dialog.fixture.whenStable();
  jest.advanceTimersByTime(200);
  dialog.fixture.detectChanges();
};
const names = (dialog: Opened) => dialog.all('[role="option"] .who > span').map((each) => each.textContent);
const choose = (dialog: Opened) => {
  dialog.click(dialog.all('[role="option"]')[0] ?? dialog.host);
};

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'] });
});
afterEach(() => {
  jest.useRealTimers();
});

describe('The merge dialog', () => {
  it('finds others, without the customer and without who is part of somebody', async () => {
    const dialog = opened(() =>
      of(page({ ...found('Leila'), id: leila().id }, found('Lea'), found('Leo', { mergedInto: { id: id('x'), name: 'X' } }))),
    );
    await searchFor(dialog, 'le');
    expect(names(dialog)).toEqual(['Lea']);
  });

  it('shows only the answer to the last search', async () => {
    const answers: Record<string, Subject<CustomersPage>> = { a: new Subject(), b: new Subject() };
    const dialog = opened((search) => answers[search] ?? of(page()));
    await searchFor(dialog, 'a');
    await searchFor(dialog, 'b');
    answers['b']?.next(page(found('Ben')));
    answers['a']?.next(page(found('Ana')));
    dialog.fixture.detectChanges();
    expect(names(dialog)).toEqual(['Ben']);
  });

  it('says that nobody is found, and that the search did not answer', async () => {
    const dialog = opened((search) => (search === 'x' ? of(page()) : throwError(() => new Error('away'))));
    await searchFor(dialog, 'x');
    expect(dialog.text()).toContain('Nobody else is found by that.');
    await searchFor(dialog, 'y');
    expect(dialog.text()).toContain('The search did not answer. Type again.');
  });

  it('shows both, swaps who stays, and hands over with the reason', async () => {
    const dialog = opened(() => of(page(found('Lea'))));
    await searchFor(dialog, 'le');
    choose(dialog);
    expect(dialog.all('merge-preview').map((each) => each.textContent.slice(0, 16))).toEqual([
      expect.stringContaining('Stays'),
      expect.stringContaining('Becomes part'),
    ]);
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    dialog.click(dialog.button('Swap'));
    dialog.type(dialog.the('textarea'), 'Married');
    dialog.click(dialog.button('Merge'));
    await dialog.fixture.whenStable();

    expect(dialog.closedWith).toMatchObject([{ part: { id: leila().id }, stays: { id: id('Lea') }, reason: 'Married' }]);
  });

  it('lets another one be chosen, from what was found', async () => {
    const dialog = opened(() => of(page(found('Lea'), found('Leo'))));
    await searchFor(dialog, 'le');
    choose(dialog);
    dialog.click(dialog.button('Choose another'));

    expect(names(dialog)).toEqual(['Lea', 'Leo']);
    expect(document.activeElement?.id).toBe('merge-search');
  });

  it('asks for the other customer and for the reason', async () => {
    const dialog = opened(() => of(page(found('Lea'))));
    dialog.click(dialog.button('Merge'));
    expect(dialog.text()).toContain('Choose the other customer.');
    await searchFor(dialog, 'le');
    choose(dialog);
    dialog.click(dialog.button('Merge'));
    expect(dialog.text()).toContain('Say why: it is kept with the merge.');
    expect(dialog.closedWith).toEqual([]);
  });
});
