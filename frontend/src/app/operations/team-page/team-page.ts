import { Component, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { Avatar } from '../../ui/avatar';
import { Banner } from '../../ui/banner';
import { EmptyState } from '../../ui/empty-state';
import { availabilityWords, roleWords } from '../../ui/plain-words';
import { Skeleton } from '../../ui/skeleton';
import { sessionFeature } from '../../identity/session.feature';
import { team } from '../team.actions';
import { teamFeature } from '../team.feature';

/** The team and what each declared; the rest of Operations is not built yet. */
@Component({
  selector: 'team-page',
  imports: [Avatar, Banner, EmptyState, Skeleton],
  templateUrl: './team-page.html',
  styleUrl: './team-page.css',
})
export class TeamPage {
  readonly #store = inject(Store);
  readonly people = this.#store.selectSignal(teamFeature.selectPeople);
  readonly loaded = this.#store.selectSignal(teamFeature.selectLoaded);
  readonly problem = this.#store.selectSignal(teamFeature.selectProblem);
  readonly me = this.#store.selectSignal(sessionFeature.selectMe);
  readonly roleWords = roleWords;
  readonly availabilityWords = availabilityWords;

  constructor() {
    this.load();
  }

  load(): void {
    this.#store.dispatch(team.load());
  }
}
