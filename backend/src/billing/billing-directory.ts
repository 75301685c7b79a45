import type { BillingAnswer } from '@inbox/contracts/customer/billing.answers';

/** Billing was asked and did not answer, or not in words that we understand. */
export class BillingAway extends Error {}

/** Where a customer's plan and invoices are looked up. */
export abstract class BillingDirectory {
  /**
   * @param externalId how the company's own systems know the customer
   * @returns null where billing knows nobody by that id
   * @throws BillingAway
   */
  abstract of(externalId: string): Promise<BillingAnswer | null>;
}

/** No billing system was named: nobody is known there. */
export class NoBilling extends BillingDirectory {
  of(): Promise<null> {
    return Promise.resolve(null);
  }
}
