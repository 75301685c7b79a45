import type { MessagesQuery } from '@inbox/contracts/conversation/conversation.requests';
import type { MessagesView } from '@inbox/contracts/conversation/conversation.views';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Refusal } from '../http/refusal.js';
import { ReadModels, reflected } from '../reading/read-models.js';
import { threadColumns, threadJoins, toMessageView, type ThreadRow } from './thread-rows.js';

/** What was said in a conversation: a page of it, ending before a number. */
export class GetConversationThread extends Query<MessagesView> {
  constructor(
    readonly conversationId: string,
    readonly query: MessagesQuery,
    /** The integration that asks: it reads the public messages of its own conversations. Null for people: they read all. */
    readonly integrationId: string | null,
  ) {
    super();
  }
}

interface Answer {
  readonly items: readonly ThreadRow[];
  readonly position: string;
  readonly readable: boolean;
}

const statement = `select coalesce(json_agg(p order by p.number), '[]') as items, ${reflected('conversation_thread')} as position,
    exists(select from read.conversation_list where id = $1 and ($4::text is null or integration_id = $4)) as readable
  from (select ${threadColumns}
    from (select * from read.conversation_thread
      where conversation_id = $1 and number < $2 and ($4::text is null or (kind = 'public' and author <> 'system'))
      order by number desc limit $3) t ${threadJoins}) p`;

/** Beyond every number: a thread that starts at its end. */
const theEnd = 2_147_483_647;

@QueryHandler(GetConversationThread)
export class GetConversationThreadHandler implements IQueryHandler<GetConversationThread> {
  constructor(private readonly reads: ReadModels) {}

  async execute({ conversationId, query, integrationId }: GetConversationThread): Promise<MessagesView> {
    const before = Math.min(query.before ?? theEnd, theEnd);
    const parameters = [conversationId, before, query.limit + 1, integrationId];
    const [answer] = await this.reads.rows<Answer>(statement, parameters, query.after);
    if (answer?.readable !== true) throw new Refusal('NOT_FOUND', 'There is no such conversation.');

    return {
      items: answer.items.slice(-query.limit).map(toMessageView),
      more: answer.items.length > query.limit,
      position: answer.position,
      stale: this.reads.stale,
    };
  }
}
