import { Component, computed, input, signal } from '@angular/core';

/** Two counts side by side, e.g. what came and what went within an hour. */
export interface Pair {
  /** What stands below it, e.g. `09:00`. */
  readonly label: string;
  readonly first: number;
  readonly second: number;
}

const height = 96;
const slot = 72;
const bar = 13;

/** A small chart of paired bars, with the same figures as a table behind a button and for screen readers. */
@Component({
  selector: 'ui-paired-bars',
  template: `
    <div class="legend">
      <span><i></i>{{ firstName() }}</span
      ><span><i class="second"></i>{{ secondName() }}</span>
      <button type="button" class="btn q small" [attr.aria-pressed]="asTable()" (click)="asTable.set(!asTable())">Table</button>
    </div>
    @if (!asTable()) {
      <svg aria-hidden="true" [attr.viewBox]="'0 0 ' + width() + ' 118'" preserveAspectRatio="xMidYMid meet">
        <path class="ground" [attr.d]="'M0 96.5H' + width()" />
        @for (each of bars(); track each.label) {
          <g [attr.transform]="'translate(' + each.x + ' 0)'">
            <rect class="first" [attr.y]="each.firstTop" width="13" [attr.height]="each.firstHeight" rx="2" />
            <rect class="second" x="15" [attr.y]="each.secondTop" width="13" [attr.height]="each.secondHeight" rx="2" />
            <text x="14" y="112" text-anchor="middle">{{ each.label }}</text>
            <title>{{ each.label }}: {{ each.first }} {{ firstName() }}, {{ each.second }} {{ secondName() }}</title>
          </g>
        }
      </svg>
    }
    <table [class.unseen]="!asTable()">
      <caption class="unseen">
        {{
          caption()
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ labelName() }}</th>
          <th scope="col" class="num">{{ firstName() }}</th>
          <th scope="col" class="num">{{ secondName() }}</th>
        </tr>
      </thead>
      <tbody>
        @for (pair of pairs(); track pair.label) {
          <tr>
            <th scope="row">{{ pair.label }}</th>
            <td class="num">{{ pair.first }}</td>
            <td class="num">{{ pair.second }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './paired-bars.css',
})
export class PairedBars {
  readonly pairs = input.required<readonly Pair[]>();
  readonly caption = input.required<string>();
  readonly labelName = input.required<string>();
  readonly firstName = input.required<string>();
  readonly secondName = input.required<string>();
  protected readonly asTable = signal(false);
  protected readonly width = computed(() => Math.max(1, this.pairs().length) * slot);
  protected readonly bars = computed(() => {
    const highest = Math.max(1, ...this.pairs().flatMap(({ first, second }) => [first, second]));
    /** Nothing is a hairline, so that an hour without work can be told from a missing one. */
    const high = (count: number): number => Math.max(1, Math.round((count / highest) * (height - 6)));
    return this.pairs().map((pair, index) => {
      const [firstHeight, secondHeight] = [high(pair.first), high(pair.second)];
      return {
        ...pair,
        x: index * slot + (slot - 2 * bar - 2) / 2,
        firstHeight,
        firstTop: height - firstHeight,
        secondHeight,
        secondTop: height - secondHeight,
      };
    });
  });
}
