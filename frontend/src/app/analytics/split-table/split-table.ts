import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MetricGroup, MetricView } from '@inbox/contracts/analytics/analytics.views';
import type { MetricId, MetricUnit } from '@inbox/contracts/analytics/metric';
import type { Refused } from '../../http/problem';
import { priorityWords, resolutionWords, triggerWords } from '../../ui/plain-words';
import type { Params } from '../asked';
import type { TableSplit } from '../asks';
import { FigureCard } from '../figure-card/figure-card';
import { countInWords, shareInWords, spanInWords } from '../figure-words';

const columns: Readonly<Record<TableSplit, string>> = {
  operator: 'Operator',
  team: 'Team',
  priority: 'Priority',
  trigger: 'Trigger',
  resolution: 'Resolution',
};
const noneWords: Readonly<Record<TableSplit, string>> = {
  operator: 'No operator',
  team: 'No team',
  priority: 'Unknown',
  trigger: 'Unknown',
  resolution: 'Not resolved',
};
/** What narrows the page to a group, by the API's names. */
const filterOf: Readonly<Record<TableSplit, string>> = {
  operator: 'operatorId',
  team: 'teamId',
  priority: 'priority',
  trigger: 'trigger',
  resolution: 'resolution',
};
const codes: Readonly<Record<string, string>> = { ...priorityWords, ...triggerWords, ...resolutionWords };
const inOrder = Object.keys(codes);

/** What a group is called on screen. */
export const groupName = (by: TableSplit, { key, name }: Pick<MetricGroup, 'key' | 'name'>): string =>
  key === null ? noneWords[by] : (name ?? codes[key] ?? key);

const heads: Readonly<Record<MetricUnit, readonly string[]>> = {
  milliseconds: ['n', 'mean', 'p50', 'p90'],
  share: ['of', 'part', 'share'],
  count: ['n', 'escalations'],
};
const cells = (unit: MetricUnit, { n, mean, p50, p90, part, share, unique }: MetricGroup): readonly string[] => {
  if (unit === 'milliseconds') return [countInWords(n), spanInWords(mean), spanInWords(p50), spanInWords(p90)];
  if (unit === 'share') return [countInWords(n), countInWords(part ?? 0), shareInWords(share ?? null)];
  return [countInWords(n), unique === undefined ? '–' : countInWords(unique)];
};

/** A figure by operator, team, priority, trigger or resolution. A row opens into its escalations, or narrows the page to itself. */
@Component({
  selector: 'split-table',
  imports: [FigureCard, RouterLink],
  templateUrl: './split-table.html',
  styleUrl: './split-table.css',
})
export class SplitTable {
  readonly metric = input.required<MetricId>();
  readonly by = input.required<TableSplit>();
  readonly figure = input<MetricView | null>(null);
  readonly problem = input<Refused | null>(null);
  readonly query = input<Params>({});
  readonly again = output();
  readonly column = computed(() => columns[this.by()]);
  readonly heading = computed(() => `By ${this.column().toLowerCase()}`);
  readonly head = computed(() => heads[this.figure()?.unit ?? 'count']);
  readonly rows = computed(() => {
    const [figure, by] = [this.figure(), this.by()];
    if (figure === null) return [];
    const place = ({ key, n }: MetricGroup): number => (key !== null && inOrder.includes(key) ? inOrder.indexOf(key) : 1e9 - n);
    return figure.groups
      .toSorted((one, other) => place(one) - place(other))
      .map((group) => ({
        key: group.key,
        name: groupName(by, group),
        cells: cells(figure.unit, group),
        values: { ...this.query(), by, key: group.key },
        only: group.key === null ? null : { [filterOf[by]]: group.key },
      }));
  });
}
