import { randomUUID } from 'node:crypto';

/** What a hand-over answers. */
export interface Raised {
  readonly escalationId: string;
  readonly conversationId: string;
  readonly position: string;
}

/** The address of the shared instance. */
export const inboxUrl = (): string => process.env.INBOX_URL ?? 'http://127.0.0.1:3000';

const asBot = async (url: string, body?: unknown): Promise<unknown> => {
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: 'Bearer demo-handoff-token',
      'content-type': 'application/json',
      ...(body === undefined ? {} : { 'idempotency-key': randomUUID() }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${url} answered ${String(response.status)}: ${await response.text()}`);
  return response.json();
};

/** A customer whom the bot hands over. A name of their own finds them in any list. */
export const raise = async (name: string, over: object = {}, inbox = inboxUrl()): Promise<Raised> =>
  (await asBot(`${inbox}/api/handoffs`, {
    customer: { externalId: randomUUID(), name },
    trigger: 'USER_REQUEST',
    priority: 'URGENT',
    history: [
      { author: 'customer', text: `This is ${name}. Where is my desk?`, at: new Date(Date.now() - 60_000).toISOString() },
      { author: 'ai', text: 'Parcels can stay at a depot for three working days.', at: new Date(Date.now() - 55_000).toISOString() },
    ],
    ...over,
  })) as Raised;

/** The customer writes again. */
export const write = async ({ conversationId }: Raised, text: string, inbox = inboxUrl()): Promise<void> => {
  await asBot(`${inbox}/api/conversations/${conversationId}/customer-messages`, { text });
};

/** What the customer can read: author and text of each public message. */
export const read = async ({ conversationId }: Raised, inbox = inboxUrl()): Promise<string[]> => {
  const page = (await asBot(`${inbox}/api/conversations/${conversationId}/messages?limit=200`)) as {
    items: { author: string; text: string }[];
  };
  return page.items.map(({ author, text }) => `${author}: ${text}`);
};
