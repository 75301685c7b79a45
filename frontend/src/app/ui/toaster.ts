import { Component, computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { Icon } from './icon';
import { Keys } from './keys';

export interface ToastRequest {
  readonly text: string;
  readonly tone?: 'plain' | 'good' | 'bad';
  /** Offers Undo (button and the key U) until the countdown ends. */
  readonly undo?: () => void;
  /** How long it stays: 10 s with Undo, 8 s for bad news, else 5 s. */
  readonly seconds?: number;
}

export interface Toast extends ToastRequest {
  readonly id: number;
  readonly left: number;
}

const secondsOf = (toast: ToastRequest): number => toast.seconds ?? (toast.undo ? 10 : toast.tone === 'bad' ? 8 : 5);

/** Says in passing what was done, and lets it be undone. */
@Injectable({ providedIn: 'root' })
export class Toaster {
  private readonly shown = signal<readonly Toast[]>([]);
  private lastId = 0;
  private timer: ReturnType<typeof setInterval> | undefined;
  /** What is on screen, oldest first. */
  readonly toasts = this.shown.asReadonly();
  /** While true no countdown goes on. */
  readonly paused = signal(false);

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearInterval(this.timer);
    });
  }

  /** @returns how to take it away before its time */
  show(toast: ToastRequest): () => void {
    this.lastId += 1;
    const id = this.lastId;
    this.shown.update((all) => [...all.slice(-3), { ...toast, id, left: secondsOf(toast) }]);
    this.timer ??= setInterval(() => {
      this.countDown();
    }, 1000);
    return () => {
      this.dismiss(id);
    };
  }

  undo(id: number): void {
    const toast = this.shown().find((each) => each.id === id);
    this.dismiss(id);
    toast?.undo?.();
  }

  dismiss(id: number): void {
    this.shown.update((all) => all.filter((toast) => toast.id !== id));
    if (this.shown().length > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
    this.paused.set(false);
  }

  private countDown(): void {
    if (this.paused()) return;
    this.shown.update((all) => all.map((toast) => ({ ...toast, left: toast.left - 1 })));
    for (const toast of this.shown().filter(({ left }) => left <= 0)) this.dismiss(toast.id);
  }
}

/** Where the toasts stand: once, in the shell. */
@Component({
  selector: 'ui-toasts',
  imports: [Icon],
  templateUrl: './toasts.html',
  styleUrl: './toasts.css',
  host: { '(mouseenter)': 'pause(true)', '(mouseleave)': 'pause(false)', '(focusin)': 'pause(true)', '(focusout)': 'pause(false)' },
})
export class Toasts {
  private readonly toaster = inject(Toaster);
  protected readonly toasts = this.toaster.toasts;
  /** The newest that can be undone: the key U is its. */
  protected readonly undoable = computed(() => this.toasts().findLast((toast) => toast.undo));

  constructor() {
    inject(Keys).register({
      key: 'u',
      group: 'Anywhere',
      description: 'Undo what was just done',
      when: () => this.undoable() !== undefined,
      run: () => {
        this.undo(this.undoable());
      },
    });
  }

  protected undo(toast: Toast | undefined): void {
    if (toast) this.toaster.undo(toast.id);
  }

  protected dismiss(toast: Toast): void {
    this.toaster.dismiss(toast.id);
  }

  protected pause(paused: boolean): void {
    this.toaster.paused.set(paused);
  }
}
