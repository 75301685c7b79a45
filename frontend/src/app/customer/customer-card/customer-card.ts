import { Component, computed, input } from '@angular/core';
import type { CustomerView } from '@inbox/contracts/customer/customer.views';
import { Avatar } from '../../ui/avatar';
import { Moment } from '../../ui/moment';

/** A customer's profile and attributes. */
@Component({
  selector: 'customer-card',
  imports: [Avatar, Moment],
  templateUrl: './customer-card.html',
  styleUrl: './customer-card.css',
})
export class CustomerCard {
  readonly customer = input.required<CustomerView>();
  readonly attributes = computed(() => Object.entries(this.customer().attributes));
}
