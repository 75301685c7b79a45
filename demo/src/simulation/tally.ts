/** What has happened so far in a simulation. */
export interface Tally {
  opened: number;
  /** Conversations in which somebody is still waiting or writing. */
  present: number;
  /** Operators' messages that customers have read. */
  heard: number;
  written: number;
  thanked: number;
  gaveUp: number;
  /** Writes that the instance said no to. */
  refused: number;
  lastRefusal: string;
}

export const emptyTally = (): Tally => ({
  opened: 0,
  present: 0,
  heard: 0,
  written: 0,
  thanked: 0,
  gaveUp: 0,
  refused: 0,
  lastRefusal: '',
});

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** One line on how the customers are doing. @param seconds since the simulation began */
export const statusLine = (tally: Tally, seconds: number): string => {
  const { opened, present, heard, written, thanked, gaveUp, refused, lastRefusal } = tally;
  const line = `${clock(seconds)}  ${opened} opened, ${present} present, ${heard} replies heard, ${written} answers written, ${thanked} thanked, ${gaveUp} gave up`;
  return refused === 0 ? line : `${line}, ${refused} refused (${lastRefusal})`;
};

/** One line on how far a queue is filled. @param seconds since the filling began */
export const progressLine = ({ opened, refused, lastRefusal }: Tally, all: number, seconds: number): string => {
  const rate = opened / Math.max(seconds, 0.001);
  const left = rate === 0 ? '?' : clock((all - opened - refused) / rate);
  const line = `${clock(seconds)}  ${opened} of ${all} opened, ${rate.toFixed(0)} a second, ${left} left`;
  return refused === 0 ? line : `${line}, ${refused} refused (${lastRefusal})`;
};

/** One line on how far a past is told. @param seconds since the telling began */
export const pastLine = (done: number, all: number, seconds: number): string => {
  const rate = done / Math.max(seconds, 0.001);
  return `${clock(seconds)}  ${done} of ${all} facts told, ${rate.toFixed(0)} a second, ${rate === 0 ? '?' : clock((all - done) / rate)} left`;
};
