import { describe, expect, it } from '@jest/globals';
import { csNoteWritten } from '@inbox/contracts/customer/customer.samples';
import { id, minute } from '@inbox/contracts/recorded.samples';
import { causedBy, given, refusalOf } from '../event-sourcing/given-for-specs.js';
import { customerFileLifecycle as files } from './customer-file.js';
import { notesOf } from './get-cs-notes.js';
import { write, WriteCsNote } from './write-cs-note.js';

const text = 'Has moved to Utrecht.';
const edit = (version: number) => new WriteCsNote(id('leila'), { noteId: id('cs-note'), version }, text, causedBy());

describe('Writing a CS note', () => {
  it('records it under an id that a retry finds again', () => {
    const fresh = new WriteCsNote(id('leila'), null, text, causedBy());

    given(files)
      .when(write(fresh))
      .then(csNoteWritten({ noteId: fresh.noteId, text }));
    expect(new WriteCsNote(id('leila'), null, text, causedBy()).noteId).toBe(fresh.noteId);
  });

  it('records an edit as the next version', () => {
    given(files, csNoteWritten())
      .when(write(edit(1)))
      .then(csNoteWritten({ version: 2, text }));
  });

  it('is refused where somebody has changed the note since, and says who and when', () => {
    const { state } = given(files, csNoteWritten(), csNoteWritten({ version: 2 }));

    expect(refusalOf(() => write(edit(1))(state))).toMatchObject({
      code: 'CONFLICT',
      sentence: 'Somebody else has changed this note since you opened it. Your text is kept.',
      facts: { by: { id: id('ana') }, at: minute(1) },
    });
  });

  it('is refused for a note that there is not', () => {
    given(files)
      .when(write(edit(1)))
      .thenRefused('NOT_FOUND', 'There is no such note.');
  });
});

describe('The CS notes of a customer', () => {
  const row = {
    note_id: id('cs-note'),
    version: 1,
    customer_id: id('leila'),
    text: 'One',
    at: minute(0),
    author_id: id('petra'),
    author_name: 'Petra',
  };

  it('are shown with their versions, the latest first', () => {
    const edited = { ...row, version: 2, text: 'Two', at: minute(9) };
    const other = { ...row, note_id: id('other'), text: 'Other', at: minute(5), author_name: null };

    expect(notesOf([edited, row, other])).toMatchObject([
      { id: id('cs-note'), version: 2, text: 'Two', by: { name: 'Petra' }, earlier: [{ version: 1, text: 'One', at: minute(0) }] },
      { id: id('other'), version: 1, by: { name: 'Unknown operator' }, earlier: [] },
    ]);
  });
});
