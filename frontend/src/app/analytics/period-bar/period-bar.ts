import { Component, computed, inject, input, output } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { DropMenu } from '../../shell/drop-menu/drop-menu';
import { Icon } from '../../ui/icon';
import { exportAddress } from '../analytics-client';
import { type Asked, filterNames, type Params, queryOf } from '../asked';
import { dayAfter, dayIn, daysInWords, presets, presetWords } from '../period';
import { rememberZone, zones } from '../zones';

/** Which days, on whose clocks, compared or not, narrowed to whom, and the file of it all. */
@Component({
  selector: 'period-bar',
  imports: [DropMenu, Icon, RouterLink],
  templateUrl: './period-bar.html',
  styleUrl: './period-bar.css',
})
export class PeriodBar {
  readonly asked = input.required<Asked>();
  readonly now = input.required<Date>();
  /** What the figures are narrowed to, in words, by the API's names. */
  readonly names = input<Params>({});
  readonly again = output();
  readonly #router = inject(Router);
  readonly presets = presets.map((preset) => ({ preset, name: presetWords[preset] }));
  readonly #zones = zones();
  /** A zone has several names, and browsers list one of them: the one asked for is always there. */
  readonly zones = computed(() => (this.#zones.includes(this.asked().zone) ? this.#zones : [this.asked().zone, ...this.#zones]));
  readonly words = computed(() => daysInWords(this.asked().days));
  readonly isOpen = computed(() => this.asked().days.to > dayIn(this.asked().zone, this.now()));
  readonly lastDay = computed(() => dayAfter(this.asked().days.to, -1));
  readonly filters = computed(() =>
    filterNames
      .filter((name) => name in this.asked().filters)
      .map((name) => ({ name, words: this.names()[name] ?? 'One', without: { [name]: null } })),
  );
  readonly files = computed(() =>
    (['csv', 'ndjson'] as const).map((format) => ({ format, address: exportAddress(queryOf(this.asked()), format) })),
  );

  choosePeriod({ target }: Event): void {
    if (!(target instanceof HTMLSelectElement)) return;
    this.#go(target.value === 'custom' ? { period: 'custom', ...this.asked().days } : { period: target.value, from: null, to: null });
  }

  chooseDay(edge: 'from' | 'to', { target }: Event): void {
    if (!(target instanceof HTMLInputElement) || target.value === '') return;
    const day = edge === 'from' ? target.value : dayAfter(target.value);
    const days = { ...this.asked().days, [edge]: day };
    if (days.from < days.to) this.#go(days);
    else this.#go({ from: edge === 'from' ? day : dayAfter(day, -1), to: edge === 'from' ? dayAfter(day) : day });
  }

  chooseZone({ target }: Event): void {
    if (!(target instanceof HTMLSelectElement)) return;
    rememberZone(target.value);
    this.#go({ zone: target.value });
  }

  compare({ target }: Event): void {
    if (target instanceof HTMLInputElement) this.#go({ compare: target.checked ? null : 'no' });
  }

  #go(queryParams: Readonly<Record<string, string | null>>): void {
    void this.#router.navigate([], { queryParams: { ...queryParams, at: null }, queryParamsHandling: 'merge' });
  }
}
