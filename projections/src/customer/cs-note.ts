import type { CsNoteWritten } from '@inbox/contracts/customer/customer-file.events';
import { readModel, type Positioned } from '../runner/read-model.js';

interface NoteRow extends Positioned {
  readonly note_id: string;
  readonly version: number;
  readonly customer_id: string;
  readonly text: string;
  readonly author_id: string;
  readonly at: string;
}

/** What have platform admins noted about this customer? A row for each version of a note. */
export const csNote = readModel<NoteRow, CsNoteWritten>({
  name: 'cs_note',
  version: 1,
  table: {
    columns: {
      note_id: 'uuid not null',
      version: 'int not null',
      customer_id: 'uuid not null',
      text: 'text not null',
      author_id: 'uuid not null',
      at: 'timestamptz not null',
      position: 'bigint not null',
    },
    primaryKey: ['note_id', 'version'],
    indexes: ['(customer_id)'],
  },
  key: ({ data }) => [data.noteId, data.version.toString()],
  on: {
    CsNoteWritten: (_, { data, at, metadata }) => ({
      note_id: data.noteId,
      version: data.version,
      customer_id: data.customerId,
      text: data.text,
      author_id: metadata.actor.id,
      at,
    }),
  },
});
