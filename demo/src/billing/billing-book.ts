import seedrandom from 'seedrandom';
import type { BillingAnswer } from '@inbox/contracts/customer/billing.answers';

const day = 24 * 60 * 60 * 1000;
const plans = [
  { plan: 'Tarnhus Home', amount: 900 },
  { plan: 'Tarnhus Studio', amount: 4_900 },
  { plan: 'Tarnhus Business', amount: 14_900 },
] as const;
const standings = ['ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'PAST_DUE', 'TRIAL', 'CANCELLED'] as const;

/** The first instant of a month in UTC. @param back how many months before the one of `now` */
const monthsBack = (now: number, back: number): Date => {
  const date = new Date(now);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - back, 1, 6));
};

/**
 * What the invented company's billing knows of a customer: the same for the same id, whenever it is asked within a month.
 * @param now milliseconds since 1970
 * @returns null for about one in eight, who has no account there
 */
export const accountOf = (externalId: string, now: number): BillingAnswer | null => {
  const dice = seedrandom(externalId);
  if (dice() < 0.125) return null;
  const { plan, amount } = plans[Math.floor(dice() * plans.length)] ?? plans[0];
  const status = standings[Math.floor(dice() * standings.length)] ?? 'ACTIVE';
  if (status === 'TRIAL') return { plan, status, renewsAt: new Date(monthsBack(now, -1).getTime() + 9 * day).toISOString(), invoices: [] };
  const from = Math.floor(dice() * 90_000) + 10_000;
  const invoices = Array.from({ length: 2 + Math.floor(dice() * 4) }, (_, back) => ({
    number: `TH-${String(from - back)}`,
    issuedAt: monthsBack(now, back).toISOString(),
    amount,
    currency: 'EUR',
    status: back === 0 && status === 'PAST_DUE' ? ('OVERDUE' as const) : ('PAID' as const),
  }));

  return { plan, status, renewsAt: status === 'CANCELLED' ? null : monthsBack(now, -1).toISOString(), invoices };
};
