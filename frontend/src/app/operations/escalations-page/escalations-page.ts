import { Component, computed, effect, inject, signal, untracked, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { Store } from '@ngrx/store';
import type { InboxItem } from '@inbox/contracts/escalation/escalation.views';
import { mostAssigned } from '../most-assigned';
import { map } from 'rxjs';
import { sessionFeature } from '../../identity/session.feature';
import { Banner } from '../../ui/banner';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { Skeleton } from '../../ui/skeleton';
import { Assigning } from '../assigning';
import { tableCommands } from '../escalation-table.actions';
import { escalationTableFeature } from '../escalation-table.feature';
import { assignmentCommands } from '../floor.actions';
import { floorFeature } from '../floor.feature';
import { teamFeature } from '../team.feature';
import { chooseColumns, chosenColumns, columns, type ColumnId, type ColumnSet } from './columns';
import { EscalationTable } from './escalation-table';
import { TableFilters } from './table-filters';
import { filtersSet, queryOf, type Filter, type TableQuery } from './table-query';

/** Every escalation there is: to filter, sort, open, and give to somebody. The address says what is shown. */
@Component({
  selector: 'escalations-page',
  imports: [Banner, EmptyState, EscalationTable, Icon, Skeleton, TableFilters],
  templateUrl: './escalations-page.html',
  styleUrl: './escalations-page.css',
})
export class EscalationsPage {
  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  private readonly table = viewChild(EscalationTable);
  readonly assigning = inject(Assigning);
  readonly query = toSignal(this.#route.queryParamMap.pipe(map((parameters) => queryOf((name) => parameters.get(name)))), {
    requireSync: true,
  });
  readonly items = this.#store.selectSignal(escalationTableFeature.selectItems);
  readonly cursor = this.#store.selectSignal(escalationTableFeature.selectCursor);
  readonly loaded = this.#store.selectSignal(escalationTableFeature.selectLoaded);
  readonly loading = this.#store.selectSignal(escalationTableFeature.selectLoading);
  readonly problem = this.#store.selectSignal(escalationTableFeature.selectProblem);
  readonly arrived = this.#store.selectSignal(escalationTableFeature.selectArrived);
  readonly unassigned = this.#store.selectSignal(floorFeature.selectUnassigned);
  readonly people = this.#store.selectSignal(teamFeature.selectPeople);
  readonly teams = this.#store.selectSignal(teamFeature.selectTeams);
  readonly me = this.#store.selectSignal(sessionFeature.selectMe);
  readonly teamNames = computed(() => new Map(this.teams().map(({ id, name }) => [id, name])));
  readonly filtered = computed(() => filtersSet(this.query()) > 0);
  readonly columnSet = computed((): ColumnSet =>
    this.query().status === 'RESOLVED' || this.query().sort === 'resolved' ? 'resolved' : 'all',
  );
  readonly #chosen = signal<Readonly<Record<ColumnSet, readonly ColumnId[]>>>({
    all: chosenColumns('all'),
    resolved: chosenColumns('resolved'),
  });
  readonly shown = computed(() => this.#chosen()[this.columnSet()]);
  readonly allColumns = columns.filter(({ id }) => id !== 'customer');
  readonly selected = signal<ReadonlySet<string>>(new Set());
  readonly most = mostAssigned;
  /** Only what waits, or only what is resolved, has a place in some orders. */
  readonly leavesOut = computed(() => {
    const { sort, status } = this.query();
    if (sort === 'waiting') return 'Sorted by waiting: only customers who wait for an answer.';
    return sort === 'resolved' && status !== 'RESOLVED' ? 'Sorted by resolution: only what is resolved.' : '';
  });
  #anchor: string | null = null;

  constructor() {
    effect(() => {
      const query = this.query();
      untracked(() => {
        this.#store.dispatch(tableCommands.show({ query }));
        this.selected.set(new Set());
        this.table()?.toTop();
      });
    });
  }

  filter({ name, value }: { readonly name: Filter; readonly value: string }): void {
    this.#address({ [name]: value === '' ? null : value });
  }

  clear(): void {
    void this.#router.navigate([], { relativeTo: this.#route, queryParams: {} });
  }

  sort({ sort, direction }: Pick<TableQuery, 'sort' | 'direction'>): void {
    this.#address({ sort, direction });
  }

  readAgain(): void {
    this.#store.dispatch(tableCommands.readAgain());
    this.table()?.toTop();
  }

  loadMore(): void {
    if (this.problem() === null) this.#store.dispatch(tableCommands.loadMore());
  }

  toggleColumn(id: ColumnId): void {
    const set = this.columnSet();
    const now = this.shown();
    const next = chooseColumns(set, now.includes(id) ? now.filter((each) => each !== id) : [...now, id]);
    this.#chosen.update((chosen) => ({ ...chosen, [set]: next }));
  }

  toggle({ id, range }: { readonly id: string; readonly range: boolean }): void {
    const ids = this.items().map((item) => item.id);
    const [from, to] = [ids.indexOf(this.#anchor ?? id), ids.indexOf(id)];
    const next = new Set(this.selected());
    const adds = !next.has(id);
    const reached = range && from >= 0 ? ids.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
    for (const each of reached)
      if (adds) next.add(each);
      else next.delete(each);
    this.#anchor = id;
    this.selected.set(next);
  }

  toggleAll(all: boolean): void {
    this.selected.set(new Set(all ? this.items().map(({ id }) => id) : []));
  }

  assignSelected(): void {
    const items = this.items().filter(({ id }) => this.selected().has(id));
    void this.assigning.assign(items, () => {
      this.selected.set(new Set());
    });
  }

  assign(item: InboxItem): void {
    void this.assigning.assign([item]);
  }

  forgetFailures(): void {
    this.#store.dispatch(assignmentCommands.forgetFailures());
  }

  #address(queryParams: Readonly<Record<string, string | null>>): void {
    void this.#router.navigate([], { relativeTo: this.#route, queryParams, queryParamsHandling: 'merge' });
  }
}
