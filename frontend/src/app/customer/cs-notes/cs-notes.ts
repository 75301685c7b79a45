import { Component, computed, input, signal } from '@angular/core';
import type { CsNoteView } from '@inbox/contracts/customer/customer.views';
import type { Send } from '../../ui/asked';
import { Moment } from '../../ui/moment';
import { NoteForm } from './note-form';

/** A note to be kept: a new one, or the next version of one. */
export interface NoteWrite {
  readonly text: string;
  /** Which version was on screen. */
  readonly edits: Pick<CsNoteView, 'id' | 'customerId' | 'version'> | null;
}

/** Notes that platform admins keep about a customer, the latest first, each with its versions. */
@Component({
  selector: 'cs-notes',
  imports: [Moment, NoteForm],
  templateUrl: './cs-notes.html',
  styleUrl: './cs-notes.css',
})
export class CsNotes {
  readonly notes = input.required<readonly CsNoteView[]>();
  readonly send = input.required<Send<NoteWrite>>();
  protected readonly writing = signal<'new' | CsNoteView | null>(null);
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly editedId = computed(() => {
    const writing = this.writing();
    return writing === null || writing === 'new' ? null : writing.id;
  });
  /** The text that the edit began with: what comes meanwhile does not take its place. */
  protected readonly begun = computed(() => {
    const writing = this.writing();
    return writing === null || writing === 'new' ? '' : writing.text;
  });
  /** The note that is being edited, where somebody has changed it since. */
  protected readonly newer = computed(() => {
    const writing = this.writing();
    if (writing === null || writing === 'new') return null;
    return this.notes().find(({ id, version }) => id === writing.id && version > writing.version) ?? null;
  });

  protected begin(what: 'new' | CsNoteView): void {
    this.refusal.set(null);
    this.writing.set(what);
  }

  protected giveUp(): void {
    this.writing.set(null);
  }

  protected async save(text: string): Promise<void> {
    const writing = this.writing();
    if (writing === null) return;
    this.busy.set(true);
    const refusal = await this.send()({ text, edits: writing === 'new' ? null : (this.newer() ?? writing) });
    this.busy.set(false);
    this.refusal.set(refusal);
    if (refusal === null) this.writing.set(null);
  }
}
