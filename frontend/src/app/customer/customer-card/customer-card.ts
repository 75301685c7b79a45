import { Component, computed, input, output } from '@angular/core';
import type { CustomerView, MergedCustomer } from '@inbox/contracts/customer/customer.views';
import { Avatar } from '../../ui/avatar';
import { Moment } from '../../ui/moment';
import { LocalTime } from '../local-time';

/** The language of a locale in words, e.g. "Swiss High German". */
const languageOf = (locale: string): string => new Intl.DisplayNames(['en'], { type: 'language' }).of(locale) ?? locale;

/** A customer's profile and attributes, and who is part of them. */
@Component({
  selector: 'customer-card',
  imports: [Avatar, LocalTime, Moment],
  templateUrl: './customer-card.html',
  styleUrl: './customer-card.css',
})
export class CustomerCard {
  readonly customer = input.required<CustomerView>();
  /** Whether whoever looks may merge and separate. */
  readonly maySteer = input(false);
  readonly merge = output();
  readonly separate = output<MergedCustomer>();
  protected readonly attributes = computed(() => Object.entries(this.customer().attributes));
  protected readonly language = computed(() => {
    const { locale } = this.customer();
    return locale === null ? null : languageOf(locale);
  });
}
