import { TestBed } from '@angular/core/testing';
import type { SessionView } from '@inbox/contracts/identity/session.views';
import { id } from '@inbox/contracts/recorded.samples';
import { startApp } from '../app.for-specs';
import { floorState } from './floor.state';

export const mona: SessionView = { id: id('mona'), name: 'Mona Berg', role: 'manager' };

/** The client with the state of Operations, where a manager is signed in. */
export const startFloor = (session: SessionView = mona) => {
  TestBed.configureTestingModule({ providers: [...floorState] });
  const app = startApp();
  app.signIn(session);
  return app;
};
