import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import type { InboxItem } from '@inbox/contracts/escalation/escalation.views';
import { EmptyState } from '../../ui/empty-state';
import { deadlineMinutes, triggerWords } from '../../ui/plain-words';
import { PriorityMark } from '../../ui/priority-mark';
import { WaitingTime } from '../../ui/waiting-time';
import { sessionFeature } from '../../identity/session.feature';
import { Assigning } from '../assigning';

/** Whose customers have waited longest: to open, or to give to somebody. */
@Component({
  selector: 'longest-waiting',
  imports: [EmptyState, PriorityMark, RouterLink, WaitingTime],
  template: `
    @if (items().length > 0) {
      <table>
        <thead>
          <tr>
            <th scope="col">Customer</th>
            <th scope="col">Priority</th>
            <th scope="col" class="wide">Reason</th>
            <th scope="col" class="num">Waiting</th>
            <th scope="col" class="wide">Owner</th>
            <th scope="col"><span class="unseen">Assign</span></th>
          </tr>
        </thead>
        <tbody>
          @for (item of items(); track item.id) {
            <tr>
              <th scope="row">
                <a class="cut" dir="auto" [routerLink]="['/inbox', item.id]">{{ item.customer.name }}</a>
              </th>
              <td><ui-priority-mark [priority]="item.priority" /></td>
              <td class="wide">{{ words[item.trigger] }}</td>
              <td class="num">
                @if (item.waitingSince; as since) {
                  <ui-waiting-time [since]="since" [deadlineMinutes]="deadlines[item.priority]" />
                }
              </td>
              <td class="wide cut" dir="auto">
                @if (item.owner; as owner) {
                  {{ owner.id === me() ? 'You' : owner.name }}
                } @else {
                  <span class="nobody">Unclaimed</span>
                }
              </td>
              <td class="num">
                @if (assigning.allowed()) {
                  <button
                    type="button"
                    class="btn small"
                    [attr.aria-label]="'Assign ' + item.customer.name"
                    (click)="assigning.assign([item])"
                  >
                    Assign
                  </button>
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    } @else {
      <ui-empty-state icon="check" text="No customer is waiting." hint="Who waits longest is listed here." />
    }
  `,
  styleUrl: './longest-waiting.css',
})
export class LongestWaiting {
  readonly items = input.required<readonly InboxItem[]>();
  protected readonly assigning = inject(Assigning);
  protected readonly me = inject(Store).selectSignal(sessionFeature.selectMe);
  protected readonly words = triggerWords;
  protected readonly deadlines = deadlineMinutes;
}
