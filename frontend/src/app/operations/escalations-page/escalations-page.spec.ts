import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import { id, minute } from '@inbox/contracts/recorded.samples';
import { ana as operator, problem } from '../../app.for-specs';
import { ana, mine, page, queueFrame, row } from '../../escalation/inbox-item.samples';
import { readable } from '../../ui/on-screen';
import { assignmentAnswers } from '../floor.actions';
import { startFloor } from '../floor.for-specs';
import { EscalationsPage } from './escalations-page';

const shown = async (address = '', session?: Parameters<typeof startFloor>[0]) => {
  jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  HTMLElement.prototype.scrollTo = () => undefined; // jsdom does not scroll
  const app = startFloor(session);
  app.router.resetConfig([
    { path: 'list', component: EscalationsPage },
    { path: '**', children: [] },
  ]);
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(`/list${address}`, EscalationsPage);
  const host = harness.routeNativeElement ?? document.body;
  const settle = async (): Promise<void> => {
    // Rows are measured and drawn in frames of their own.
    for (let turn = 0; turn < 4; turn += 1) {
      harness.detectChanges();
      await harness.fixture.whenStable();
      await new Promise(requestAnimationFrame);
    }
    harness.detectChanges();
  };
  const all = (selector: string) => [...host.querySelectorAll<HTMLElement>(selector)];
  const button = (name: string) => all('button').find((each) => (each.getAttribute('aria-label') ?? readable(each)) === name);
  return {
    app,
    host,
    settle,
    all,
    press: async (name: string) => {
      button(name)?.click();
      await settle();
    },
    button,
    answer: async (...items: ReturnType<typeof row>[]) => {
      for (const call of lists(app)) call.flush(page(items));
      await settle();
    },
    lines: () => all('.row').map((line) => readable(line)),
  };
};
const lists = (app: ReturnType<typeof startFloor>) =>
  app.asked('GET', '/escalations').filter(({ request }) => request.params.get('section') === 'all');

describe('The page of all escalations', () => {
  beforeEach(() => {
    localStorage.clear();
    TestBed.resetTestingModule();
  });
  afterEach(() => jest.restoreAllMocks());

  it('shows each with its customer, who has it and how long it waits', async () => {
    const screen = await shown();
    await screen.answer(row('Leila', { priority: 'URGENT' }), mine('Ravi', { owner: ana }));

    expect(screen.lines()).toEqual([expect.stringContaining('Leila'), expect.stringContaining('Ana Marín')]);
    expect(screen.lines()[0]).toContain('Urgent');
    expect(screen.all('.row a').map((link) => link.getAttribute('href'))).toEqual([`/inbox/${id('Leila')}`, `/inbox/${id('Ravi')}`]);
  });

  it('keeps its filters in the address', async () => {
    const screen = await shown('?status=OPEN');
    await screen.answer();
    const status = screen.all('select')[0];
    expect(status).toHaveProperty('value', 'OPEN');

    const priority = screen.all('select')[1] as HTMLSelectElement;
    priority.value = 'URGENT';
    priority.dispatchEvent(new Event('change'));
    await screen.settle();

    expect(screen.app.router.url).toBe('/list?status=OPEN&priority=URGENT');
    expect(lists(screen.app).at(-1)?.request.params.get('priority')).toBe('URGENT');
    await screen.press('Clear 2 filters');
    expect(screen.app.router.url).toBe('/list');
  });

  it('sorts by a head, and the other way by pressing it again', async () => {
    const screen = await shown();
    await screen.answer(row('Leila'));
    await screen.press('Waiting');
    expect(screen.app.router.url).toBe('/list?sort=waiting&direction=asc');
    expect(readable(screen.host)).toContain('only customers who wait');

    await screen.answer(row('Leila'));
    expect(screen.all('[aria-sort="ascending"]')).toHaveLength(1);
    await screen.press('Waiting');
    expect(screen.app.router.url).toBe('/list?sort=waiting&direction=desc');
  });

  it('tells how each ended where it shows what is resolved', async () => {
    const screen = await shown('?status=RESOLVED');
    const outcome = { type: 'SPAM', at: minute(9), notes: 'Not for us', handleMs: 372_000 } as const;
    await screen.answer(row('Leila', { status: 'RESOLVED', outcome }));

    expect(screen.lines()[0]).toMatch(/Spam.*6:12.*Not for us/);
  });

  it('takes out a column, and remembers that', async () => {
    const screen = await shown();
    await screen.answer(row('Leila'));
    const box = screen
      .all('#table-columns label')
      .find((label) => readable(label) === 'Reason')
      ?.querySelector('input');
    box?.click();
    await screen.settle();

    expect(screen.all('[role="columnheader"]').map((head) => readable(head))).not.toContain('Reason');
    expect(localStorage.getItem('operations-columns-all')).not.toContain('trigger');
  });

  it('assigns what is selected, and a range with Shift', async () => {
    const screen = await shown();
    await screen.answer(row('A'), row('B'), row('C'), row('D'));
    const boxes = screen.all('.row input');
    boxes[0]?.click();
    boxes[2]?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
    await screen.settle();

    expect(readable(screen.all('.bulk')[0] ?? screen.host)).toContain('3 selected');
    screen.all('.head input')[0]?.click();
    await screen.settle();
    expect(readable(screen.all('.bulk')[0] ?? screen.host)).toContain('4 selected');
  });

  it('offers neither selecting nor assigning to who does not steer the team', async () => {
    const screen = await shown('', operator);
    await screen.answer(row('Leila'));

    expect(screen.all('input[type="checkbox"]:not(#table-columns input)')).toEqual([]);
    expect(screen.button('Assign Leila')).toBeUndefined();
  });

  it('says what is new instead of moving rows', async () => {
    const screen = await shown();
    await screen.answer(row('Leila'));
    screen.app.socket().open();
    screen.app.socket().push(queueFrame([row('Ravi', { raisedAt: minute(5) })]));
    await screen.settle();
    expect(screen.lines()).toHaveLength(1);

    await screen.press('1 new');
    await screen.answer(row('Ravi', { raisedAt: minute(5) }), row('Leila'));
    expect(screen.lines()).toEqual([expect.stringContaining('Ravi'), expect.stringContaining('Leila')]);
  });

  it('keeps in sight what could not be assigned', async () => {
    const screen = await shown();
    await screen.answer(row('Leila'));
    const assignment = { commandId: 'c', request: { escalationIds: ['l'], toOperatorId: 'a' }, toName: 'Ana', customers: { l: 'Leila' } };
    const results = [{ escalationId: 'l', ok: false, code: 'ALREADY_RESOLVED', detail: 'This escalation is resolved.' }] as const;
    screen.app.store.dispatch(assignmentAnswers.accepted({ assignment, results }));
    await screen.settle();

    expect(readable(screen.host)).toContain('Leila: This escalation is resolved.');
    await screen.press('Put away');
    expect(readable(screen.host)).not.toContain('This escalation is resolved.');
  });

  it('says that nothing fits, or that there is nothing', async () => {
    const filtered = await shown('?priority=LOW');
    await filtered.answer();

    expect(readable(filtered.host)).toContain('Nothing fits these filters.');
    await filtered.press('Clear filters');
    await filtered.answer();
    expect(readable(filtered.host)).toContain('There are no escalations yet.');
  });

  it('says why it cannot be read', async () => {
    const screen = await shown();
    for (const call of lists(screen.app)) screen.app.refuse(call, problem(400, { detail: 'No such filter.' }));
    await screen.settle();

    expect(readable(screen.host)).toContain('No such filter.');
    await screen.press('Try again');
    expect(lists(screen.app)).toHaveLength(1);
  });
});
