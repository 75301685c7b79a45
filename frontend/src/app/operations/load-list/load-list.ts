import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OperatorLoad } from '@inbox/contracts/operations/floor.views';
import { availabilityWords } from '../../ui/plain-words';

const order: Readonly<Record<OperatorLoad['status'], number>> = { ONLINE: 0, BUSY: 1, AWAY: 2, OFFLINE: 3 };

/** What each operator holds against what they can hold: who is there comes first. Each leads to what they hold. */
@Component({
  selector: 'load-list',
  imports: [RouterLink],
  template: `<ul>
    @for (each of lines(); track each.operator.id) {
      <li>
        <a routerLink="/operations/escalations" [queryParams]="{ status: 'OPEN', ownerId: each.operator.id }">
          <span class="name"
            ><i [class]="each.status.toLowerCase()"></i><span class="cut" dir="auto">{{ each.operator.name }}</span
            ><span class="unseen">, {{ words[each.status] }}, holds&ngsp;</span></span
          >
          <span class="bar" aria-hidden="true"><b [class.full]="each.full" [style.inline-size.%]="each.share"></b></span>
          <span class="num"
            >{{ each.held }}
            @if (each.capacity !== null) {
              <span class="of"> / {{ each.capacity }}</span>
            }
          </span>
        </a>
      </li>
    }
  </ul>`,
  styleUrl: './load-list.css',
})
export class LoadList {
  readonly load = input.required<readonly OperatorLoad[]>();
  protected readonly words = availabilityWords;
  protected readonly lines = computed(() => {
    const most = Math.max(1, ...this.load().map(({ held }) => held));
    return this.load()
      .filter(({ held, status }) => held > 0 || status !== 'OFFLINE')
      .map((each) => ({
        ...each,
        // Without a capacity the bar is drawn against the operator who holds most.
        share: Math.min(100, (each.held / Math.max(1, each.capacity ?? most)) * 100),
        full: each.capacity !== null && each.held >= each.capacity && each.held > 0,
      }))
      .toSorted((one, other) => order[one.status] - order[other.status] || other.held - one.held);
  });
}
