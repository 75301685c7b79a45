import type { MessageView } from '@inbox/contracts/conversation/conversation.views';

/** The instant `minutes` after 09:00 of the specs' day, in the zone of the machine. */
export const minute = (minutes: number): string => new Date(2026, 10, 2, 9, minutes).toISOString();

/** An entry of a thread, for specs: number 3 at 09:03, by the customer unless told otherwise. */
export const said = (number: number, text: string, over: Partial<MessageView> = {}): MessageView => ({
  id: `m-${number}`,
  number,
  author: 'customer',
  authorId: 'leila',
  authorName: 'Leila Haddad',
  text,
  at: minute(number),
  kind: 'public',
  event: null,
  citations: [],
  attachments: [],
  ...over,
});

const ana = { author: 'operator', authorId: 'ana', authorName: 'Ana Marín' } as const;

export const replied = (number: number, text: string, over: Partial<MessageView> = {}): MessageView =>
  said(number, text, { ...ana, ...over });

export const noted = (number: number, text: string): MessageView => said(number, text, { ...ana, kind: 'note' });

export const answered = (number: number, text: string): MessageView =>
  said(number, text, { author: 'ai', authorId: null, authorName: null });

export const happened = (number: number, type: string): MessageView =>
  said(number, '', { ...ana, author: 'system', event: { type, from: null, to: null, toName: null } });
