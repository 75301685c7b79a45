import { CdkListbox, CdkOption } from '@angular/cdk/listbox';
import { DIALOG_DATA } from '@angular/cdk/dialog';
import { afterNextRender, Component, computed, ElementRef, inject, Injector, signal } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import type { CustomerFound, CustomersPage, CustomerView } from '@inbox/contracts/customer/customer.views';
import { catchError, debounceTime, EMPTY, type Observable, of, switchMap, tap } from 'rxjs';
import { Asking, type Send } from '../../ui/asked';
import { Avatar } from '../../ui/avatar';
import { DialogFrame } from '../../ui/dialog-frame';
import { LongField, longestNotes } from '../../ui/long-field';
import { MergePreview, type Previewed } from './merge-preview';

/** Which of two customers becomes part of which, and why. */
export interface MergeAsked {
  readonly part: Previewed;
  readonly stays: Previewed;
  readonly reason: string;
}

export interface MergeDialogData {
  readonly customer: CustomerView;
  readonly find: (search: string) => Observable<CustomersPage>;
  readonly send?: Send<MergeAsked>;
}

/** Milliseconds of quiet before a search is asked for. */
const quiet = 150;

/** Two customers who are one: whom else, which of the two stays, and why. */
@Component({
  selector: 'merge-dialog',
  imports: [Avatar, CdkListbox, CdkOption, DialogFrame, LongField, MergePreview],
  providers: [Asking],
  templateUrl: './merge-dialog.html',
  styleUrl: './merge-dialog.css',
})
export class MergeDialog {
  protected readonly data = inject<MergeDialogData>(DIALOG_DATA);
  private readonly asking = inject(Asking);
  private readonly injector = inject(Injector);
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** Whoever is chosen leaves the list at once. */
  protected readonly nobody: readonly CustomerFound[] = [];
  protected readonly search = signal('');
  protected readonly found = signal<readonly CustomerFound[] | null>(null);
  protected readonly failed = signal(false);
  protected readonly chosen = signal<CustomerFound | null>(null);
  protected readonly otherStays = signal(false);
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  protected readonly both = computed(() => {
    const [present, other] = [this.data.customer, this.chosen()];
    if (other === null) return null;
    return this.otherStays() ? { part: present, stays: other } : { part: other, stays: present };
  });

  constructor() {
    toObservable(this.search)
      .pipe(
        debounceTime(quiet),
        switchMap((search) => (search.trim() === '' ? of(null) : this.lookUp(search))),
        takeUntilDestroyed(),
      )
      .subscribe((page) => {
        this.found.set(page?.items.filter(({ id, mergedInto }) => id !== this.data.customer.id && mergedInto === null) ?? null);
      });
  }

  protected choose(customers: readonly CustomerFound[]): void {
    this.chosen.set(customers[0] ?? null);
    this.goOnAt('textarea');
  }

  protected chooseAnother(): void {
    this.chosen.set(null);
    this.goOnAt('input');
  }

  protected async merge(): Promise<void> {
    this.tried.set(true);
    const both = this.both();
    const reason = this.reason().trim();
    if (both === null || reason === '' || reason.length > longestNotes) return;
    await this.asking.handOver<MergeAsked>({ ...both, reason }, this.data.send);
  }

  /** What had the focus is gone with the step before: it goes on in the field of the next one. */
  private goOnAt(field: 'textarea' | 'input'): void {
    const focus = (): void => {
      this.host.querySelector<HTMLElement>(field)?.focus();
    };
    afterNextRender({ write: focus }, { injector: this.injector });
  }

  private lookUp(search: string): Observable<CustomersPage> {
    this.failed.set(false);
    return this.data.find(search).pipe(
      tap(() => {
        this.failed.set(false);
      }),
      catchError(() => {
        this.failed.set(true);
        return EMPTY;
      }),
    );
  }
}
