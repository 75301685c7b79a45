import type { EscalationEvent } from '@inbox/contracts/escalation/escalation.events';
import { claimed, prioritized, raised, released, resolved, snoozed, transferred } from '@inbox/contracts/escalation/escalation.samples';
import { history, id } from '@inbox/contracts/recorded.samples';
import { memoryTables } from '../runner/memory-tables.samples.js';
import { inboxList } from './inbox-list.js';

const ana = `owner:${id('ana')}`;
const ben = `owner:${id('ben')}`;

/** The counters after events that arrive one batch each, and after the same events in one batch. */
const counted = async (...events: EscalationEvent[]) => {
  const [apart, together] = [memoryTables(), memoryTables()];
  for (const event of history(...events)) await inboxList.apply(apart, [event]);
  await inboxList.apply(together, history(...events));
  return [apart, together].map((tables) => new Set(tables.rows('inbox_tally')));
};
const both = (...rows: (readonly [bucket: string, n: number])[]) => {
  const expected = new Set(rows.map(([bucket, n]) => ({ bucket, n })));
  return [expected, expected];
};

describe('The counts of the inbox', () => {
  it('count who waits', async () => {
    expect(await counted(raised())).toEqual(both(['unclaimed', 1], ['MEDIUM:UNCLAIMED', 1]));
  });

  it('count what is claimed, for its owner and for all', async () => {
    expect(await counted(raised(), claimed())).toEqual(both(['active', 1], ['MEDIUM:CLAIMED', 1], [ana, 1]));
  });

  it('follow a transfer', async () => {
    expect(await counted(raised(), claimed(), transferred())).toEqual(both(['active', 1], ['MEDIUM:CLAIMED', 1], [ben, 1]));
  });

  it('count what is urgent until it is resolved', async () => {
    expect(await counted(raised(), prioritized(), claimed(), released())).toEqual(
      both(['unclaimed', 1], ['urgent', 1], ['URGENT:UNCLAIMED', 1]),
    );
    expect(await counted(raised(), prioritized(), claimed(), resolved())).toEqual(both());
  });

  it('count what is open by priority and status', async () => {
    expect(await counted(raised(), claimed(), snoozed())).toEqual(both(['MEDIUM:SNOOZED', 1], [ana, 1]));
    expect(await counted(raised(), claimed(), prioritized())).toEqual(both(['active', 1], ['urgent', 1], ['URGENT:CLAIMED', 1], [ana, 1]));
  });

  it('add up over escalations', async () => {
    const others = ['second', 'third'].map((name) => raised({ escalationId: id(name) }));
    expect(await counted(raised(), ...others, claimed())).toEqual(
      both(['unclaimed', 2], ['MEDIUM:UNCLAIMED', 2], ['active', 1], ['MEDIUM:CLAIMED', 1], [ana, 1]),
    );
  });
});
