import { Component, input } from '@angular/core';
import type { CustomerFound } from '@inbox/contracts/customer/customer.views';
import { Moment } from '../../ui/moment';

/** What two customers are compared by before they are merged. */
export type Previewed = Pick<CustomerFound, 'id' | 'name' | 'email' | 'externalId' | 'lastSeenAt'>;

/** One of two customers before a merge. */
@Component({
  selector: 'merge-preview',
  imports: [Moment],
  template: `<p class="tag">{{ place() }}</p>
    <h3 dir="auto">{{ customer().name }}</h3>
    <p>{{ customer().email ?? 'e-mail not known' }}</p>
    <p>{{ customer().externalId }}</p>
    @if (customer().lastSeenAt; as at) {
      <p>last seen <ui-moment [at]="at" /></p>
    }`,
  styles: `
    :host {
      display: block;
      align-self: stretch;
      padding: 10px 12px;
      border: 1px solid var(--line);
      border-radius: var(--r-m);
      font-size: var(--t-s);
      color: var(--ink-2);
      overflow-wrap: anywhere;
    }
    .tag {
      display: inline-block;
    }
    h3 {
      margin-block: 6px 2px;
      font-size: var(--t-m);
      color: var(--ink);
    }
  `,
})
export class MergePreview {
  readonly customer = input.required<Previewed>();
  readonly place = input.required<string>();
}
