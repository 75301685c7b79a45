const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

/** @param instant RFC 3339 @returns the clock's time where the operator is, e.g. 10:24 */
export const timeOfDay = (instant: string): string => clock.format(new Date(instant));
