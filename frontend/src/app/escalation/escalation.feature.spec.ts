import { minute } from '@inbox/contracts/recorded.samples';
import type { Action } from '@ngrx/store';
import { sessionAnswers } from '../identity/session.actions';
import { live } from '../live/live.actions';
import { escalationCommands, queueAnswers, queueCommands } from './escalation.actions';
import { escalationFeature } from './escalation.feature';
import { ana, ben, mine, page, queueFrame, row, view } from './inbox-item.samples';

const signedIn = sessionAnswers.signedIn({ session: { ...ana, role: 'operator' }, returnTo: null });
const read = (...items: Parameters<typeof page>[0][number][]) => queueAnswers.sectionRead({ section: 'unclaimed', page: page(items) });
const pushed = (...items: Parameters<typeof queueFrame>[0][number][]) => live.queuePushed({ frame: queueFrame(items) });
const after = (...actions: Action[]) => ({ escalation: [signedIn, ...actions].reduce(escalationFeature.reducer, undefined) as never });
const unclaimed = (...actions: Action[]) => escalationFeature.selectUnclaimed(after(...actions)).map(({ customer }) => customer.name);
const myActive = (...actions: Action[]) => escalationFeature.selectMine(after(...actions)).map(({ customer }) => customer.name);

describe('The queue', () => {
  it('goes by priority, then by who waits longest, then by id', () => {
    const names = unclaimed(
      read(
        row('Low', { priority: 'LOW', waitingSince: minute(-60) }),
        row('Late', { waitingSince: minute(5) }),
        row('Early', { waitingSince: minute(1) }),
        row('Urgent', { priority: 'URGENT', waitingSince: minute(9) }),
        row('Answered', { waitingSince: null, raisedAt: minute(3) }),
      ),
    );
    expect(names).toEqual(['Urgent', 'Early', 'Answered', 'Late', 'Low']);
  });

  it('has what is snoozed behind what is active, next to wake first, and what waits for the customer last', () => {
    const asleep = (name: string, snoozedUntil: string | null) => mine(name, { status: 'SNOOZED', snoozedUntil, priority: 'URGENT' });
    const own = page([asleep('Reply', null), asleep('Later', minute(90)), asleep('Soon', minute(30)), mine('Low', { priority: 'LOW' })]);

    expect(myActive(queueAnswers.sectionRead({ section: 'mine', page: own }))).toEqual(['Low', 'Soon', 'Later', 'Reply']);
  });

  it('keeps the newer row when an older one arrives late', () => {
    const state = after(
      read(),
      pushed(row('Leila', { position: '900', priority: 'URGENT' })),
      pushed(row('Leila', { position: '1000', priority: 'LOW' })),
      pushed(row('Leila', { position: '9', priority: 'HIGH' })),
    );
    expect(escalationFeature.selectUnclaimed(state).map(({ priority }) => priority)).toEqual(['LOW']);
  });

  it('lets a row go that somebody else claimed', () => {
    expect(unclaimed(read(row('Leila'), row('Ravi')), pushed(row('Leila', { position: '200', status: 'CLAIMED', owner: ben })))).toEqual([
      'Ravi',
    ]);
  });

  it('shows what I claimed under My Active', () => {
    expect(myActive(read(row('Leila')), pushed(mine('Leila', { position: '200' })))).toEqual(['Leila']);
  });

  it('shows no row beyond the pages that were read, until its page is read', () => {
    const first = queueAnswers.sectionRead({
      section: 'unclaimed',
      page: page([row('First', { waitingSince: minute(1) }), row('Second', { waitingSince: minute(2) })], { nextCursor: 'more' }),
    });
    const far = pushed(row('Far', { waitingSince: minute(9) }), row('Near', { waitingSince: minute(1), priority: 'HIGH' }));
    expect(unclaimed(first, far)).toEqual(['Near', 'First', 'Second']);

    const further = queueAnswers.furtherPageRead({ page: page([row('Third', { waitingSince: minute(3) })]) });
    expect(unclaimed(first, far, further)).toEqual(['Near', 'First', 'Second', 'Third', 'Far']);
  });

  it('drops rows that a new snapshot no longer has, but none that is newer than the snapshot', () => {
    const gone = row('Gone', { position: '500' });
    const newer = row('Newer', { position: '1500' });
    expect(unclaimed(read(gone), pushed(newer), read(row('Here')))).toEqual(expect.arrayContaining(['Here', 'Newer']));
    expect(unclaimed(read(gone), pushed(newer), read(row('Here')))).not.toContain('Gone');
  });

  it('is emptied when another person signs in', () => {
    const other = sessionAnswers.signedIn({ session: { ...ben, role: 'operator' }, returnTo: '/inbox' });
    expect(unclaimed(read(row('Leila')), other)).toEqual([]);
  });
});

describe('While the pointer is on the list', () => {
  const held = queueCommands.hold({ held: true });
  const base = read(row('Leila', { waitingSince: minute(1) }), row('Ravi', { waitingSince: minute(2) }));

  it('new rows wait and are counted', () => {
    const state = after(base, held, pushed(row('Elin', { priority: 'URGENT' })));
    expect(escalationFeature.selectUnclaimed(state).map(({ customer }) => customer.name)).toEqual(['Leila', 'Ravi']);
    expect(escalationFeature.selectNewCount(state)).toBe(1);
  });

  it('no row changes its place, though it shows its new priority', () => {
    const state = after(base, held, pushed(row('Ravi', { position: '200', priority: 'URGENT', waitingSince: minute(2) })));
    expect(escalationFeature.selectUnclaimed(state).map(({ customer, priority }) => [customer.name, priority])).toEqual([
      ['Leila', 'MEDIUM'],
      ['Ravi', 'URGENT'],
    ]);
  });

  it('a row that was claimed vanishes all the same', () => {
    expect(unclaimed(base, held, pushed(row('Leila', { position: '200', status: 'CLAIMED', owner: ben })))).toEqual(['Ravi']);
  });

  it('a row that became mine comes at once', () => {
    expect(myActive(base, held, pushed(mine('Leila', { position: '200' })))).toEqual(['Leila']);
  });

  it('"new" shows them and holds again', () => {
    const shown = [base, held, pushed(row('Elin', { priority: 'URGENT' })), queueCommands.showNew()];
    expect(unclaimed(...shown)).toEqual(['Elin', 'Leila', 'Ravi']);
    expect(unclaimed(...shown, pushed(row('Grace', { priority: 'URGENT' })))).toEqual(['Elin', 'Leila', 'Ravi']);
  });

  it('a further page is shown below', () => {
    const first = queueAnswers.sectionRead({
      section: 'unclaimed',
      page: page([row('First', { waitingSince: minute(1) })], { nextCursor: 'more' }),
    });
    const further = queueAnswers.furtherPageRead({ page: page([row('Next', { waitingSince: minute(2) })]) });
    expect(unclaimed(first, held, further)).toEqual(['First', 'Next']);
  });

  it('everything takes its place once the pointer has left', () => {
    expect(unclaimed(base, held, pushed(row('Elin', { priority: 'URGENT' })), queueCommands.hold({ held: false }))).toEqual([
      'Elin',
      'Leila',
      'Ravi',
    ]);
  });
});

describe('Unread', () => {
  const unreadAfter = (...actions: Action[]) => escalationFeature.selectUnclaimed(after(...actions)).map(({ unread }) => unread);

  it('stays as it was when a push tells nothing new of the customer', () => {
    expect(
      unreadAfter(read(row('Leila', { unread: false })), pushed(row('Leila', { position: '200', unread: false, priority: 'LOW' }))),
    ).toEqual([false]);
  });

  it('comes back when the customer writes', () => {
    expect(
      unreadAfter(read(row('Leila', { unread: false })), pushed(row('Leila', { position: '200', unread: false, lastCustomerMessage: 4 }))),
    ).toEqual([true]);
  });

  it('goes when the thread was on screen up to the customer’s last word', () => {
    const leila = row('Leila', { lastCustomerMessage: 4 });
    expect(unreadAfter(read(leila), escalationCommands.markSeen({ escalationId: leila.id, number: 3 }))).toEqual([true]);
    expect(unreadAfter(read(leila), escalationCommands.markSeen({ escalationId: leila.id, number: 4 }))).toEqual([false]);
  });

  it('does not come back with an answer that was on its way', () => {
    const leila = row('Leila', { lastCustomerMessage: 4 });
    expect(unreadAfter(read(leila), escalationCommands.markSeen({ escalationId: leila.id, number: 4 }), read(leila))).toEqual([false]);
  });
});

describe('The counts', () => {
  const counts = (...actions: Action[]) => escalationFeature.selectCounts(after(...actions));

  it('of mine come from how many each operator holds', () => {
    expect(counts(read(), live.queuePushed({ frame: queueFrame([], { held: { [ana.id]: 3, [ben.id]: 9 } }) }))?.mine).toBe(3);
  });

  it('of mine stay when a push concerns others', () => {
    const three = live.queuePushed({ frame: queueFrame([], { held: { [ana.id]: 3 } }) });
    expect(counts(read(), three, live.queuePushed({ frame: queueFrame([], { held: { [ben.id]: 9 } }) }))?.mine).toBe(3);
  });

  it('are not taken from an answer older than the last push', () => {
    const push = live.queuePushed({ frame: queueFrame([], { position: '2000', counts: { unclaimed: 7, urgent: 0, active: 0 } }) });
    expect(counts(push, queueAnswers.sectionRead({ section: 'unclaimed', page: page([], { position: '999' }) }))?.unclaimed).toBe(7);
  });
});

describe('The open escalation', () => {
  it('never goes back to an older view', () => {
    const leila = row('Leila', { position: '300' });
    const state = after(
      escalationCommands.open({ escalationId: leila.id }),
      live.escalationPushed({
        frame: {
          type: 'escalation',
          view: `escalation:${leila.id}`,
          position: '300',
          escalation: view(leila, { claimedAt: minute(4) }),
          messages: [],
        },
      }),
      live.escalationPushed({
        frame: {
          type: 'escalation',
          view: `escalation:${leila.id}`,
          position: '200',
          escalation: view({ ...leila, position: '200' }),
          messages: [],
        },
      }),
    );
    expect(escalationFeature.selectOpenView(state)?.claimedAt).toBe(minute(4));
  });
});

describe('A list of thousands', () => {
  it('stays the same list when nothing in it changed', () => {
    const before = after(read(row('Leila')));
    const later = { escalation: escalationFeature.reducer(before.escalation, queueCommands.loadMore()) };
    expect(escalationFeature.selectUnclaimed(later)).toBe(escalationFeature.selectUnclaimed(before));
  });

  it('is not asked for more while more is on its way', () => {
    const first = queueAnswers.sectionRead({ section: 'unclaimed', page: page([row('First')], { nextCursor: 'more' }) });
    expect(escalationFeature.selectLoadingMore(after(first, queueCommands.loadMore()))).toBe(true);
    const further = queueAnswers.furtherPageRead({ page: page([row('Second')]) });
    expect(escalationFeature.selectLoadingMore(after(first, queueCommands.loadMore(), further))).toBe(false);
  });
});
