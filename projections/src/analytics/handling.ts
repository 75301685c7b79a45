import type { Interval, Moment } from './interval.js';

/*
 * Handle time (M7): an interval opens when an operator gets the escalation or takes it up again, and closes when they let go of it.
 * It also closes at the idle cap: so long after its opening or the last public message in it, whichever is later.
 */

/** An interval that is still open. */
interface Opened extends Moment {
  readonly operatorId: string;
  /** When the idle cap will close it: counted with the cap that was in force when the count began. */
  readonly idleAt: number;
}

export interface Handling {
  readonly open: Opened | null;
  readonly intervals: readonly Interval[];
}

export const notHandled: Handling = { open: null, intervals: [] };

/** @param idleCap milliseconds */
const begin = ({ intervals }: Handling, operatorId: string, { at, revision }: Moment, idleCap: number): Handling => ({
  open: { at, revision, operatorId, idleAt: at + idleCap },
  intervals,
});

/** The operator lets go: what is open ends here, or at the idle cap where that came first. */
export const letGo = ({ open, intervals }: Handling, { at, revision }: Moment): Handling => {
  if (open === null) return { open, intervals };
  const byCap = at > open.idleAt;
  const to = byCap ? open.idleAt : at;
  const ended = { from: open.at, to, operatorId: open.operatorId, opened: open.revision, closed: byCap ? null : revision };
  return { open: null, intervals: to > open.at ? [...intervals, ended] : intervals };
};

/** An operator gets it, takes it up again, or gets it from another one. @param idleCap milliseconds */
export const takeUp = (handling: Handling, operatorId: string, moment: Moment, idleCap: number): Handling =>
  begin(letGo(handling, moment), operatorId, moment, idleCap);

/** A public message by either side while somebody owns it: handling goes on, or begins again after the idle cap. @param idleCap milliseconds */
export const saidPublicly = (handling: Handling, ownerId: string, moment: Moment, idleCap: number): Handling => {
  const { open } = handling;
  if (open === null || moment.at > open.idleAt) return takeUp(handling, ownerId, moment, idleCap);
  return { ...handling, open: { ...open, idleAt: moment.at + idleCap } };
};
