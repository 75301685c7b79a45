// L7: what `ng new` with routing and `ng add @ngrx/store @ngrx/effects` give, and one word on screen from the store.
import { Component, inject } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter, RouterOutlet } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { createFeature, createReducer, provideState, provideStore, Store } from '@ngrx/store';

const greeting = createFeature({ name: 'greeting', reducer: createReducer({ words: 'Nothing yet' }) });

@Component({ selector: 'empty-root', imports: [RouterOutlet], template: '<h1>{{ words() }}</h1><router-outlet />' })
class Root {
  protected readonly words = inject(Store).selectSignal(greeting.selectWords);
}

bootstrapApplication(Root, { providers: [provideRouter([]), provideStore(), provideState(greeting), provideEffects()] }).catch(
  (fault: unknown) => {
    console.error(fault);
  },
);
