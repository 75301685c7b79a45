/** A time that one press chooses. */
export interface SnoozeChoice {
  readonly label: string;
  readonly until: Date;
}

const hour = 3_600_000;
const monday = 1;
const morning = 9;

const morningIn = (days: number, now: Date): Date => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, morning);
const daysToMonday = (now: Date): number => (7 + monday - now.getDay()) % 7 || 7;

/** What a snooze is mostly wanted for, by the clock of the operator's own zone: 09:00 stays 09:00 when the clocks change. */
export const snoozeChoices = (now: Date): readonly SnoozeChoice[] => {
  const toMonday = daysToMonday(now);
  return [
    { label: 'In 1 hour', until: new Date(now.getTime() + hour) },
    { label: 'In 4 hours', until: new Date(now.getTime() + 4 * hour) },
    { label: 'Tomorrow', until: morningIn(1, now) },
    ...(toMonday === 1 ? [] : [{ label: 'Next Monday', until: morningIn(toMonday, now) }]),
  ];
};

const two = (value: number): string => String(value).padStart(2, '0');

/** A time as a field of the type `datetime-local` takes it, to the minute, in the operator's zone. */
export const fieldTime = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
