import type { MessageView } from '@inbox/contracts/conversation/conversation.views';
import type { EscalationEvent } from '@inbox/contracts/escalation/escalation.events';
import type { Recorded } from '@inbox/contracts/recorded';
import { Injectable } from '@nestjs/common';
import { EventStore } from '../event-sourcing/event-store.js';
import { OperatorNames } from '../reading/operator-names.js';
import { ReadModels } from '../reading/read-models.js';

/** What was said in an escalation since a message, from the log: exact at the moment a reply is refused. */
@Injectable()
export class MessagesSince {
  constructor(
    private readonly store: EventStore,
    private readonly names: OperatorNames,
    private readonly reads: ReadModels,
  ) {}

  /** @param number the number of the last message that was read. */
  async after(escalationId: string, number: number): Promise<MessageView[]> {
    // why `as`: an escalation's stream holds escalation events
    const events = (await this.store.read(`escalation-${escalationId}`)) as Recorded<EscalationEvent>[];
    const [raised] = events;
    if (raised?.type !== 'EscalationRaised') return [];
    const names = new Map([...(await this.names.all()), ...(await this.customerName(raised.data.customerId))]);

    return events.flatMap((event) => said(event, raised.data.messagesBefore, names)).filter((message) => message.number > number);
  }

  private async customerName(customerId: string): Promise<readonly [string, string][]> {
    const rows = await this.reads
      .rows<{ name: string }>('select name from read.customer_profile where id = $1', [customerId])
      .catch(() => []);
    return rows.map(({ name }) => [customerId, name]);
  }
}

const authors = { CustomerMessageReceived: 'customer', AgentAnswered: 'ai', ReplySent: 'operator', NoteAdded: 'operator' } as const;

const said = (event: Recorded<EscalationEvent>, messagesBefore: number, names: ReadonlyMap<string, string>): MessageView[] => {
  if (!('messageId' in event.data) || !(event.type in authors)) return [];
  // why `as`: the line above asked
  const author = authors[event.type as keyof typeof authors];
  const authorId = 'operatorId' in event.data ? event.data.operatorId : 'customerId' in event.data ? event.data.customerId : null;
  return [
    {
      id: event.data.messageId,
      number: messagesBefore + event.revision + 1,
      author,
      authorId,
      authorName: author === 'ai' ? 'AI agent' : (names.get(authorId ?? '') ?? null),
      text: event.data.text,
      at: event.at,
      kind: event.type === 'NoteAdded' ? 'note' : 'public',
      event: null,
      citations: [],
      attachments: [],
    },
  ];
};
