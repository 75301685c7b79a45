/** The periods that are a click away. Weeks begin on Monday; today belongs to each that reaches it. */
export const presets = ['today', 'yesterday', 'last-7-days', 'last-28-days', 'this-week', 'this-month', 'custom'] as const;
export type Preset = (typeof presets)[number];

export const presetWords: Readonly<Record<Preset, string>> = {
  today: 'Today',
  yesterday: 'Yesterday',
  'last-7-days': 'Last 7 days',
  'last-28-days': 'Last 28 days',
  'this-week': 'This week',
  'this-month': 'This month',
  custom: 'Custom',
};

/** Local days of some zone, half-open: `to` is the day after the last. Written as 2026-11-22. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const dayLong = 86_400_000;
const isDay = /^\d{4}-\d{2}-\d{2}$/u;

/** The day that many days later. Days are counted on the calendar, so no clock change can bend them. */
export const dayAfter = (day: string, count = 1): string => new Date(Date.parse(day) + count * dayLong).toISOString().slice(0, 10);

/** Whether the text names a day that there is. */
export const isCalendarDay = (text: string): boolean => {
  const at = isDay.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
};

export const lengthInDays = ({ from, to }: Days): number => Math.round((Date.parse(to) - Date.parse(from)) / dayLong);

/** The day that an instant belongs to in a zone. */
export const dayIn = (zone: string, at: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);

const mondayOf = (day: string): string => dayAfter(day, -((new Date(day).getUTCDay() + 6) % 7));

const starts: Readonly<Record<Exclude<Preset, 'custom'>, (today: string) => string>> = {
  today: (today) => today,
  yesterday: (today) => dayAfter(today, -1),
  'last-7-days': (today) => dayAfter(today, -6),
  'last-28-days': (today) => dayAfter(today, -27),
  'this-week': mondayOf,
  'this-month': (today) => `${today.slice(0, 8)}01`,
};

/** The days that a preset means on a day called today. */
export const daysOf = (preset: Exclude<Preset, 'custom'>, today: string): Days => ({
  from: starts[preset](today),
  to: preset === 'yesterday' ? today : dayAfter(today),
});

/** As many days, right before. */
export const before = (days: Days): Days => ({ from: dayAfter(days.from, -lengthInDays(days)), to: days.from });

const range = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** The days as people write them, the last one included: `9–15 Nov 2026`. */
export const daysInWords = ({ from, to }: Days): string => range.formatRange(new Date(from), new Date(dayAfter(to, -1)));
