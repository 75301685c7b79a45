import * as z from 'zod';

export const subscriptionStatuses = ['TRIAL', 'ACTIVE', 'PAST_DUE', 'CANCELLED'] as const;
export const invoiceStatuses = ['PAID', 'OPEN', 'OVERDUE', 'REFUNDED'] as const;

const invoice = z.object({
  number: z.string().max(100),
  issuedAt: z.iso.datetime({ offset: true }),
  /** In the currency's smallest unit, e.g. cents. */
  amount: z.int(),
  /** ISO 4217. */
  currency: z.string().length(3),
  status: z.enum(invoiceStatuses),
});

/** What the billing system answers to `GET <BILLING_URL>/customers/<external id>`; 404 where it knows nobody by that id. */
export const billingAnswer = z.object({
  plan: z.string().max(200),
  status: z.enum(subscriptionStatuses),
  /** When it renews or ends; null where it does neither. */
  renewsAt: z.nullable(z.iso.datetime({ offset: true })),
  /** The latest first. */
  invoices: z.array(invoice).max(100),
});
export type BillingAnswer = z.infer<typeof billingAnswer>;
