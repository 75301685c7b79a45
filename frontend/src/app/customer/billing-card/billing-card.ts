import { Component, input, output } from '@angular/core';
import type { BillingAnswer } from '@inbox/contracts/customer/billing.answers';
import type { BillingView } from '@inbox/contracts/customer/customer.views';
import { Banner } from '../../ui/banner';
import { Moment } from '../../ui/moment';

const standings: Readonly<Record<BillingAnswer['status'], string>> = {
  TRIAL: 'Trial',
  ACTIVE: 'Active',
  PAST_DUE: 'Past due',
  CANCELLED: 'Cancelled',
};
const invoiceStandings: Readonly<Record<BillingAnswer['invoices'][number]['status'], string>> = {
  PAID: 'Paid',
  OPEN: 'Open',
  OVERDUE: 'Overdue',
  REFUNDED: 'Refunded',
};

/** An amount as people write it. @param amount in the currency's smallest unit @param currency ISO 4217 */
export const money = (amount: number, currency: string): string => {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
};

/** What a customer pays for, and whether they do. */
@Component({
  selector: 'billing-card',
  imports: [Banner, Moment],
  templateUrl: './billing-card.html',
  styleUrl: './billing-card.css',
})
export class BillingCard {
  readonly billing = input.required<BillingView>();
  readonly retry = output();
  protected readonly standings = standings;
  protected readonly invoiceStandings = invoiceStandings;
  protected readonly money = money;
}
