import { Component, computed, DestroyRef, effect, inject, signal } from '@angular/core';
import { Store } from '@ngrx/store';
import { peopleMatching } from '../../escalation/transfer-dialog/people-matching';
import { sessionFeature } from '../../identity/session.feature';
import { Banner } from '../../ui/banner';
import { EmptyState } from '../../ui/empty-state';
import { Moment } from '../../ui/moment';
import { roleWords } from '../../ui/plain-words';
import { Skeleton } from '../../ui/skeleton';
import { peopleCommands } from '../people.actions';
import { PeopleDeeds } from '../people-deeds';
import { peopleFeature } from '../people.feature';
import { PeopleTable } from '../people-table/people-table';
import { steers } from '../roles-in-reach';
import { team } from '../team.actions';
import { teamFeature } from '../team.feature';

/** The people, what each holds and can hold, the teams, and who is invited. Who does not steer the team reads it. */
@Component({
  selector: 'team-page',
  imports: [Banner, EmptyState, Moment, PeopleTable, Skeleton],
  templateUrl: './team-page.html',
  styleUrl: './team-page.css',
})
export class TeamPage {
  readonly #store = inject(Store);
  protected readonly deeds = inject(PeopleDeeds);
  readonly #people = this.#store.selectSignal(teamFeature.selectPeople);
  protected readonly teams = this.#store.selectSignal(teamFeature.selectTeams);
  protected readonly loaded = this.#store.selectSignal(teamFeature.selectLoaded);
  protected readonly problem = this.#store.selectSignal(teamFeature.selectProblem);
  protected readonly invitations = this.#store.selectSignal(peopleFeature.selectInvitations);
  protected readonly me = this.#store.selectSignal(sessionFeature.selectMe);
  protected readonly steering = computed(() => steers(this.deeds.role()));
  protected readonly search = signal('');
  protected readonly withGone = signal(false);
  readonly #active = computed(() => this.#people().filter(({ active }) => active));
  readonly #gone = computed(() => this.#people().filter(({ active }) => !active));
  protected readonly count = computed(() => this.#active().length);
  protected readonly goneCount = computed(() => this.#gone().length);
  protected readonly shown = computed(() => [
    ...peopleMatching(this.#active(), this.search()),
    ...(this.withGone() ? peopleMatching(this.#gone(), this.search()) : []),
  ]);
  protected readonly roleWords = roleWords;

  constructor() {
    this.#store.dispatch(peopleCommands.enter());
    this.load();
    effect(() => {
      if (this.steering()) this.#store.dispatch(peopleCommands.loadInvitations());
    });
    inject(DestroyRef).onDestroy(() => {
      this.#store.dispatch(peopleCommands.leave());
    });
  }

  protected load(): void {
    this.#store.dispatch(team.load());
  }

  protected isLate(expiresAt: string): boolean {
    return Date.parse(expiresAt) < Date.now();
  }
}
