import { Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MetricView } from '@inbox/contracts/analytics/analytics.views';
import { metricDefinitions, type MetricId } from '@inbox/contracts/analytics/metric';
import type { Refused } from '../../http/problem';
import { shortSpan } from '../../ui/spans-of-time';
import type { Params } from '../asked';
import { FigureCard } from '../figure-card/figure-card';
import { countInWords, inWords } from '../figure-words';
import { type HourCell, hourBeside, hoursOfDay, hoursOfWeek, weekdays } from './hours-of-week';

/** A figure by hour of the week. The number stands in each hour, so nobody needs the shades; arrow keys go through the hours. */
@Component({
  selector: 'heat-map',
  imports: [FigureCard, RouterLink],
  templateUrl: './heat-map.html',
  styleUrl: './heat-map.css',
})
export class HeatMap {
  readonly metric = input.required<MetricId>();
  readonly figure = input<MetricView | null>(null);
  readonly problem = input<Refused | null>(null);
  readonly query = input<Params>({});
  readonly again = output();
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly weekdays = weekdays;
  readonly hours = hoursOfDay;
  readonly rows = computed(() => {
    const figure = this.figure();
    if (figure === null) return [];
    const query = this.query();
    return hoursOfWeek(figure).map((row) => row.map((cell) => ({ ...cell, values: { ...query, by: 'hourOfWeek', key: cell.key } })));
  });
  readonly empty = computed(() => this.rows().every((row) => row.every(({ group }) => group === null || group.n === 0)));
  readonly what = computed(() => (metricDefinitions[this.metric()].unit === 'milliseconds' ? 'p50' : 'value'));
  readonly #at = signal('1-09');
  /** The one hour that Tab comes to: where the arrows were last, else the first with a value. */
  readonly reached = computed(() => {
    const filled = this.rows()
      .flat()
      .filter(({ head }) => head !== null);
    return filled.find(({ key }) => key === this.#at())?.key ?? filled[0]?.key ?? null;
  });

  short({ head }: HourCell): string {
    const unit = this.figure()?.unit ?? 'count';
    if (head === null) return '';
    if (unit === 'milliseconds') return shortSpan(head).replace(' h', 'h').replace(' d', 'd');
    return unit === 'share' ? `${Math.round(head * 100)}%` : countInWords(head);
  }

  full({ name, head, group }: HourCell): string {
    return `${name}: ${inWords(this.figure()?.unit ?? 'count', head)}, n ${countInWords(group?.n ?? 0)}`;
  }

  /** On to the next hour in that direction that has a value. */
  move(event: KeyboardEvent, from: string): void {
    const has = (key: string): HTMLElement | null => this.#host.querySelector<HTMLElement>(`[data-hour="${key}"]`);
    let key = hourBeside(from, event.key);
    if (key === null) return;
    event.preventDefault();
    while (key !== null && has(key) === null) key = hourBeside(key, event.key);
    if (key === null) return;
    this.#at.set(key);
    has(key)?.focus();
  }
}
