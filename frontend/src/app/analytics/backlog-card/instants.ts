import { dayIn } from '../period';

/** Minutes between two places of the slider. */
export const stepMinutes = 15;
const step = stepMinutes * 60_000;

/** Where the slider may stand: milliseconds since 1970, no later than now. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** @param from @param to the period, RFC 3339, half-open */
export const spanOf = (from: string, to: string, now: Date): Span => {
  const first = Date.parse(from);
  return { first, last: Math.max(first, Math.min(Date.parse(to), Math.floor(now.getTime() / step) * step)) };
};

/**
 * Whether a day or hour of a period has begun: what is to come has no backlog yet.
 * @param key a day as 2026-11-22, or an hour's first instant
 */
export const hasBegun = (key: string, zone: string, now: Date): boolean =>
  key.includes('T') ? Date.parse(key) <= now.getTime() : key <= dayIn(zone, now);

/** The instant that the address names, or the last one where it names none within the period. */
export const instantWithin = ({ first, last }: Span, at: string | undefined): number => {
  const wanted = at === undefined ? Number.NaN : Date.parse(at);
  return wanted >= first && wanted <= last ? wanted : last;
};
