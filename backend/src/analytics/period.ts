import type { PeriodQuery } from '@inbox/contracts/analytics/analytics.requests';
import { DateTime } from 'luxon';
import { Refusal } from '../http/refusal.js';

/** A half-open stretch of time in a zone, as instants of RFC 3339 UTC. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly zone: string;
}

type Asked = Pick<PeriodQuery, 'from' | 'to' | 'zone'>;

const isDay = (text: string): boolean => !text.includes('T');

/** A local day begins at its midnight in the zone, or where clocks leave midnight out, at its first instant. */
const read = (text: string, zone: string): DateTime => {
  const time = DateTime.fromISO(text, { zone });
  return isDay(text) ? time.startOf('day') : time;
};

const utc = (time: DateTime): string => new Date(time.toMillis()).toISOString();

/** The period that was asked for. @throws Refusal INVALID where it does not end after it begins */
export const periodOf = ({ from, to, zone }: Asked): Period => {
  const [start, end] = [read(from, zone), read(to, zone)];
  if (end <= start) throw new Refusal('INVALID', 'The period must end after it begins.');

  return { from: utc(start), to: utc(end), zone };
};

/** The period of the same length that ends where this one begins: as many local days where days were asked for, else as many milliseconds. */
export const periodBefore = ({ from, to, zone }: Asked): Period => {
  const [start, end] = [read(from, zone), read(to, zone)];
  const before = isDay(from) && isDay(to) ? start.minus({ days: Math.round(end.diff(start, 'days').days) }) : start.minus(end.diff(start));

  return { from: utc(before), to: utc(start), zone };
};
