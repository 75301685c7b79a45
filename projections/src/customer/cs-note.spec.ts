import { csNoteWritten } from '@inbox/contracts/customer/customer.samples';
import { id, minute, operator, recorded } from '@inbox/contracts/recorded.samples';
import { memoryTables } from '../runner/memory-tables.samples.js';
import { csNote } from './cs-note.js';

describe('A CS note', () => {
  it('is kept with its author and time', () => {
    expect(csNote.fold(null, recorded(csNoteWritten(), { by: operator('petra') }))).toEqual({
      note_id: id('cs-note'),
      version: 1,
      customer_id: id('leila'),
      text: 'Moves to Utrecht in spring.',
      author_id: id('petra'),
      at: minute(0),
      position: '100',
    });
  });

  it('keeps every version beside the others', async () => {
    const tables = memoryTables();
    const second = csNoteWritten({ version: 2, text: 'Has moved to Utrecht.' });
    await csNote.apply(tables, [recorded(csNoteWritten()), recorded(second, { revision: 1 })]);

    expect(tables.rows('cs_note')).toMatchObject([
      { version: 1, text: 'Moves to Utrecht in spring.' },
      { version: 2, text: 'Has moved to Utrecht.' },
    ]);
  });
});
