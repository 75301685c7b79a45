import type { DraftKept, ThreadSeen } from '@inbox/contracts/escalation/desk.events';
import { draftKept, threadSeen } from '@inbox/contracts/escalation/escalation.samples';
import { id, recorded } from '@inbox/contracts/recorded.samples';
import { memoryTables } from './memory-tables.samples.js';
import { readModel, type Positioned } from './read-model.js';

interface DraftRow extends Positioned {
  readonly id: string;
  readonly text: string;
}

/** Keeps drafts; an empty one deletes its row, what was seen changes nothing. */
const drafts = readModel<DraftRow, DraftKept | ThreadSeen>({
  name: 'drafts',
  version: 1,
  table: { columns: { id: 'uuid not null', text: 'text not null', position: 'bigint not null' }, primaryKey: ['id'], indexes: [] },
  key: ({ data }) => (data.operatorId === id('nobody') ? null : data.escalationId),
  on: {
    DraftKept: (_, { data }) => (data.text === '' ? null : { id: data.escalationId, text: data.text }),
    ThreadSeen: (row) => row,
  },
});
const kept = (text: string, position: string) => recorded(draftKept({ text }), { position });
const row = { id: id('escalation'), text: 'Hello', position: '100' };

describe('A read model', () => {
  it('handles exactly the events that it names', () => {
    expect(drafts.handles).toEqual(['DraftKept', 'ThreadSeen']);
  });

  it('stamps a changed row with the position of its event', () => {
    expect(drafts.fold(null, kept('Hello', '100'))).toEqual(row);
  });

  it('leaves a row alone that a handler gives back', () => {
    expect(drafts.fold(row, recorded(threadSeen(), { position: '200' }))).toBe(row);
  });

  it('deletes a row for which a handler gives null', async () => {
    const tables = memoryTables();
    await drafts.apply(tables, [kept('Hello', '100')]);
    expect(tables.rows('drafts')).toEqual([row]);
    await drafts.apply(tables, [kept('', '200')]);
    expect(tables.rows('drafts')).toEqual([]);
  });

  it('folds all events of a batch that touch one row, in order', async () => {
    const tables = memoryTables();
    await drafts.apply(tables, [
      kept('Hello', '100'),
      kept('', '200'),
      kept('Good morning', '300'),
      recorded(threadSeen(), { position: '400' }),
    ]);
    expect(tables.rows('drafts')).toEqual([{ id: id('escalation'), text: 'Good morning', position: '300' }]);
  });

  it('passes over an event that has no row', async () => {
    const tables = memoryTables();
    await drafts.apply(tables, [recorded(draftKept({ operatorId: id('nobody') }))]);
    expect(tables.rows('drafts')).toEqual([]);
  });
});
