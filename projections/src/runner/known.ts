import type { Recorded } from '@inbox/contracts/recorded';

/**
 * The row that an event of an existing thing must find.
 * @throws when there is none: the log is not what the deciders let into it, and passing over the event would hide that
 */
export const known = <Row>(row: Row | null, event: Recorded): Row => {
  if (row === null) throw new Error(`${event.type} found nothing that it could change`);
  return row;
};

/** The same instant as RFC 3339 UTC with milliseconds, whatever offset it was written with. */
export const instant = (time: string): string => new Date(time).toISOString();
