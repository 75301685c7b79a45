import { Component, computed, input, output } from '@angular/core';
import type { OperatorView, TeamOfOperators } from '@inbox/contracts/operations/operator.views';
import { priorityWords, resolutionWords, statusWords, triggerWords } from '../../ui/plain-words';
import { filtersSet, type Filter, type TableQuery } from './table-query';

interface Choice {
  readonly value: string;
  readonly name: string;
}

const choices = (words: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(words).map(([value, name]) => ({ value, name }));
const named = (all: readonly { readonly id: string; readonly name: string }[]): readonly Choice[] =>
  all.map(({ id, name }) => ({ value: id, name })).toSorted((one, other) => one.name.localeCompare(other.name));

/** What the table shows. Each change is told at once; words when they are typed and Enter is pressed, or the field is left. */
@Component({
  selector: 'table-filters',
  template: `
    <input
      #words
      class="field words"
      type="search"
      placeholder="Customer or last message"
      aria-label="Customer or last message"
      [value]="query().text ?? ''"
      (change)="tell('text', words.value.trim())"
      (search)="tell('text', words.value.trim())"
    />
    @for (filter of selects(); track filter.name) {
      <select
        #select
        class="field"
        [class.set]="query()[filter.name]"
        [attr.aria-label]="filter.label"
        (change)="tell(filter.name, select.value)"
      >
        <option value="" [selected]="!query()[filter.name]">{{ filter.label }}: any</option>
        @for (choice of filter.choices; track choice.value) {
          <option [value]="choice.value" [selected]="query()[filter.name] === choice.value">{{ choice.name }}</option>
        }
      </select>
    }
    <span class="days">
      <label for="filter-from">Raised from</label>
      <input #from id="filter-from" class="field" type="date" [value]="query().from ?? ''" (change)="tell('from', from.value)" />
      <label for="filter-to">to</label>
      <input #to id="filter-to" class="field" type="date" [value]="query().to ?? ''" (change)="tell('to', to.value)" />
    </span>
    @if (count() > 0) {
      <button type="button" class="btn q small" (click)="cleared.emit()">
        Clear {{ count() === 1 ? 'filter' : count() + ' filters' }}
      </button>
    }
  `,
  styleUrl: './table-filters.css',
})
export class TableFilters {
  readonly query = input.required<TableQuery>();
  readonly people = input.required<readonly OperatorView[]>();
  readonly teams = input.required<readonly TeamOfOperators[]>();
  /** A filter and its value; empty takes it away. */
  readonly changed = output<{ readonly name: Filter; readonly value: string }>();
  readonly cleared = output();
  protected readonly count = computed(() => filtersSet(this.query()));
  protected readonly selects = computed((): readonly { name: Filter; label: string; choices: readonly Choice[] }[] => [
    { name: 'status', label: 'Status', choices: [{ value: 'OPEN', name: 'Not resolved' }, ...choices(statusWords)] },
    { name: 'priority', label: 'Priority', choices: choices(priorityWords) },
    { name: 'trigger', label: 'Reason', choices: choices(triggerWords) },
    { name: 'ownerId', label: 'Owner', choices: named(this.people()) },
    ...(this.teams().length === 0 ? [] : [{ name: 'teamId', label: 'Team', choices: named(this.teams()) } as const]),
    { name: 'resolution', label: 'Resolution', choices: choices(resolutionWords) },
  ]);

  protected tell(name: Filter, value: string): void {
    if ((this.query()[name] ?? '') !== value) this.changed.emit({ name, value });
  }
}
