const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The limits that the server holds to, in milliseconds. */
export const idleCapLimits = { least: minute, most: 240 * minute } as const;
export const reopenWindowLimits = { least: hour, most: 90 * day } as const;

export const units = { minutes: minute, hours: hour, days: day } as const;
export type Unit = keyof typeof units;

/** A span as a number of the largest of these units that it is a whole number of. */
export const inUnit = (milliseconds: number, among: readonly Unit[]): { readonly count: number; readonly unit: Unit } => {
  const whole = among.filter((unit) => milliseconds % units[unit] === 0);
  const unit = whole.at(-1) ?? among[0] ?? 'minutes';
  return { count: Math.round(milliseconds / units[unit]), unit };
};

/** A span in words, e.g. "10 minutes", "1 hour", "7 days". */
export const spanInWords = (milliseconds: number, among: readonly Unit[] = ['minutes', 'hours', 'days']): string => {
  const { count, unit } = inUnit(milliseconds, among);
  return `${count.toLocaleString('en')} ${count === 1 ? unit.slice(0, -1) : unit}`;
};

/** Why the number cannot be taken, or an empty text. */
export const spanFault = (count: number, unit: Unit, { least, most }: { readonly least: number; readonly most: number }): string => {
  if (!Number.isInteger(count)) return 'Type a whole number.';
  const milliseconds = count * units[unit];
  const inWords = (limit: number): string => (limit % units[unit] === 0 ? spanInWords(limit, [unit]) : spanInWords(limit));
  if (milliseconds < least) return `At least ${inWords(least)}.`;
  return milliseconds > most ? `At most ${inWords(most)}.` : '';
};
