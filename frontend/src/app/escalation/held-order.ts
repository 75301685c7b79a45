import type { InboxItem } from '@inbox/contracts/escalation/escalation.views';
import { byQueueOrder } from './queue-order';

/** Rows in the order of `ids`, as far as they are still there. */
const stillThere = (ids: readonly string[], rows: readonly InboxItem[]): InboxItem[] => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
};

/** What a section shows while the list is held: the rows that were there, in the order they had. */
export const heldRows = (ids: readonly string[] | null, rows: readonly InboxItem[]): readonly InboxItem[] =>
  ids === null ? rows : stillThere(ids, rows);

/** As `heldRows`, but new rows come in where they belong: my own are never held back. */
export const heldRowsWithNew = (ids: readonly string[] | null, rows: readonly InboxItem[]): readonly InboxItem[] => {
  if (ids === null) return rows;
  const known = new Set(ids);
  const shown = stillThere(ids, rows);
  for (const row of rows.filter(({ id }) => !known.has(id))) {
    const place = shown.findIndex((other) => byQueueOrder(row, other) < 0);
    shown.splice(place < 0 ? shown.length : place, 0, row);
  }
  return shown;
};
