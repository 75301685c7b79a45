const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * A span as the queue shows it: `6:12`, from an hour on `1:05 h`, from two days on `3 d`.
 * @param milliseconds below nought counts as nought
 */
export const shortSpan = (milliseconds: number): string => {
  const span = Math.max(0, milliseconds);
  if (span >= 2 * day) return `${Math.floor(span / day)} d`;
  if (span >= hour) return `${Math.floor(span / hour)}:${two(Math.floor((span % hour) / minute))} h`;
  return `${Math.floor(span / minute)}:${two(Math.floor((span % minute) / 1000))}`;
};

/** How far a wait has come: `late` past the deadline, `soon` from three quarters of it. Both in minutes and milliseconds as named. */
export const urgencyOf = (milliseconds: number, deadlineMinutes: number | null): 'late' | 'soon' | 'fine' => {
  if (deadlineMinutes === null) return 'fine';
  const share = milliseconds / (deadlineMinutes * minute);
  if (share > 1) return 'late';
  return share >= 0.75 ? 'soon' : 'fine';
};

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const dateWithYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const instant = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'long' });

const isSameDay = (one: Date, other: Date): boolean => one.toDateString() === other.toDateString();

/**
 * A moment as people say it: relative for the last hour, the clock for today, the date beyond.
 * @param isDayKnown the day stands beside it already: the clock beyond today too
 */
export const momentInWords = (at: Date, now: Date, isDayKnown = false): string => {
  const ago = now.getTime() - at.getTime();
  if (ago >= -minute && ago < minute) return 'just now';
  if (ago > 0 && ago < hour) return `${Math.floor(ago / minute)} min ago`;
  if (isDayKnown || isSameDay(at, now)) return clock.format(at);
  return (at.getFullYear() === now.getFullYear() ? date : dateWithYear).format(at);
};

/** A day as a thread's separator names it. */
export const dayInWords = (at: Date, now: Date): string => {
  if (isSameDay(at, now)) return 'Today';
  if (isSameDay(at, new Date(now.getTime() - day))) return 'Yesterday';
  return (at.getFullYear() === now.getFullYear() ? date : dateWithYear).format(at);
};

/** A time to come, or of another day: `18:00`, from tomorrow on `3 Dec, 09:00`. */
export const clockAndDate = (at: Date, now: Date): string =>
  isSameDay(at, now) ? clock.format(at) : `${date.format(at)}, ${clock.format(at)}`;

/** The whole instant with its time zone. */
export const fullInstant = (at: Date): string => instant.format(at);
