/** Where the company's operators live and work. */
const zone = 'Europe/Copenhagen';

/** A day of the company, in its own time zone. */
export interface CompanyDay {
  /** Its midnight, in milliseconds since 1970. */
  readonly startsAt: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** How many days before the last one. */
  readonly ago: number;
  /** Twice as many customers come, and many operators are ill. */
  readonly isBad: boolean;
}

export const day = 24 * 60 * 60_000;

const clock = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });

/** How far the company's clock is ahead of UTC, in milliseconds. */
const aheadAt = (instant: number): number => {
  const name = clock.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000;
};

/** Why at UTC's midnight: European clocks change at one o'clock UTC, an hour or two after both midnights. */
const midnightOf = (dayOfUtc: number): number => dayOfUtc - aheadAt(dayOfUtc);

/**
 * The company's days up to the one in which `end` lies. The last Monday that is two days old or more was a bad one.
 * @param end in milliseconds since 1970
 * @param count how many days lie between the first day and `end`
 */
export const companyDays = (end: number, count: number): CompanyDay[] => {
  const today = Math.floor((end + aheadAt(end)) / day) * day;
  const days = Array.from({ length: count + 1 }, (_, index) => {
    const date = today - (count - index) * day;
    return { startsAt: midnightOf(date), weekday: new Date(date).getUTCDay(), ago: count - index };
  });
  const bad = days.findLast(({ weekday, ago }) => weekday === 1 && ago >= 2);
  return days.map((one) => ({ ...one, isBad: one === bad }));
};
