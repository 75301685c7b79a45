import type { InboxCounts, InboxItem } from '@inbox/contracts/escalation/escalation.views';

export type Section = 'mine' | 'unclaimed';

interface Line {
  readonly key: string;
  readonly height: number;
}
export interface HeadLine extends Line {
  readonly kind: 'head';
  readonly section: Section;
  readonly count: number;
  /** Since when the longest waiting of the section waits, RFC 3339. */
  readonly oldest: string | null;
}
export interface ItemLine extends Line {
  readonly kind: 'item';
  readonly item: InboxItem;
  /** Its place among all rows, from 1, as screen readers say it. */
  readonly place: number;
}
export interface EmptyLine extends Line {
  readonly kind: 'empty' | 'loading';
  readonly section: Section;
}
/** What the queue's one scrolling list is made of. */
export type QueueLine = HeadLine | ItemLine | EmptyLine;

export const heights = { head: 38, item: 56, empty: 108, loading: 56 } as const;

const earliest = (items: readonly InboxItem[]): string | null =>
  items.reduce<string | null>(
    (oldest, { waitingSince }) => (waitingSince !== null && (oldest === null || waitingSince < oldest) ? waitingSince : oldest),
    null,
  );

const head = (section: Section, items: readonly InboxItem[], count: number): HeadLine => ({
  key: `head-${section}`,
  kind: 'head',
  height: heights.head,
  section,
  count,
  oldest: earliest(items),
});

const itemLines = (items: readonly InboxItem[], before: number): readonly ItemLine[] =>
  items.map((item, index) => ({ key: item.id, kind: 'item', height: heights.item, item, place: before + index + 1 }));

const empty = (section: Section): EmptyLine => ({ key: `empty-${section}`, kind: 'empty', height: heights.empty, section });

/** The two sections one after the other: a head, then rows or what is true where there are none. */
export const queueLines = (
  mine: readonly InboxItem[],
  unclaimed: readonly InboxItem[],
  counts: InboxCounts,
  hasMore: boolean,
): readonly QueueLine[] => [
  head('mine', mine, counts.mine),
  ...(mine.length > 0 ? itemLines(mine, 0) : [empty('mine')]),
  head('unclaimed', unclaimed, counts.unclaimed),
  ...(unclaimed.length > 0 ? itemLines(unclaimed, mine.length) : [empty('unclaimed')]),
  ...(hasMore ? [{ key: 'loading', kind: 'loading', height: heights.loading, section: 'unclaimed' } as const] : []),
];
