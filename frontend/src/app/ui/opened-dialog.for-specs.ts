import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import type { Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { onScreen, type OnScreen } from './on-screen';

/** For specs: a dialog with its data, and what it was closed with. */
export const openedDialog = <Component>(
  component: Type<Component>,
  data: object,
): OnScreen<Component> & { readonly closedWith: readonly unknown[] } => {
  const closedWith: unknown[] = [];
  TestBed.configureTestingModule({
    providers: [
      { provide: DIALOG_DATA, useValue: data },
      { provide: DialogRef, useValue: { close: (result?: unknown) => closedWith.push(result) } },
    ],
  });
  return { ...onScreen(component), closedWith };
};
