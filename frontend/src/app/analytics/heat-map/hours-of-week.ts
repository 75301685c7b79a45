import type { MetricGroup, MetricView } from '@inbox/contracts/analytics/analytics.views';
import { headOf } from '../figure-words';

/** One hour of the week: `key` as the API has it, Monday midnight is `1-00`. */
export interface HourCell {
  readonly key: string;
  /** `Monday 09:00`. */
  readonly name: string;
  readonly group: MetricGroup | null;
  readonly head: number | null;
  /** Where it stands between nothing (0) and the most of the week (1). */
  readonly heat: number;
}

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const two = (value: number): string => String(value).padStart(2, '0');
export const hoursOfDay: readonly string[] = Array.from({ length: 24 }, (_, hour) => two(hour));

/** The week as seven rows of 24 hours. */
export const hoursOfWeek = ({ groups, unit }: Pick<MetricView, 'groups' | 'unit'>): readonly (readonly HourCell[])[] => {
  const byKey = new Map(groups.map((group) => [group.key, group]));
  const most = Math.max(0, ...groups.map((group) => headOf(unit, group) ?? 0));
  return weekdays.map((weekday, day) =>
    hoursOfDay.map((hour) => {
      const key = `${String(day + 1)}-${hour}`;
      const group = byKey.get(key) ?? null;
      const head = group === null || group.n === 0 ? null : headOf(unit, group);
      return { key, name: `${weekday} ${hour}:00`, group, head, heat: head === null || most === 0 ? 0 : head / most };
    }),
  );
};

const moves: Readonly<Record<string, readonly [days: number, hours: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The hour that an arrow key leads to from another; null where it leads nowhere. */
export const hourBeside = (key: string, pressed: string): string | null => {
  const move = moves[pressed];
  if (move === undefined) return null;
  const [day, hour] = [Number(key.slice(0, 1)) + move[0], Number(key.slice(2)) + move[1]];
  return day < 1 || day > 7 || hour < 0 || hour > 23 ? null : `${String(day)}-${two(hour)}`;
};
