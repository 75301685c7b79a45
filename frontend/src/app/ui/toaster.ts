import { Component, Injectable } from '@angular/core';

export interface ToastRequest {
  readonly text: string;
  readonly tone?: 'plain' | 'good' | 'bad';
  /** Offers Undo (button and the key U) until the countdown ends. */
  readonly undo?: () => void;
  /** How long it stays: 10 s with Undo, else 5 s. */
  readonly seconds?: number;
}

/** Says in passing what was done, and lets it be undone. */
@Injectable({ providedIn: 'root' })
export class Toaster {
  show(toast: ToastRequest): void {
    void toast;
  }
}

@Component({ selector: 'ui-toasts', template: '' })
export class Toasts {}
