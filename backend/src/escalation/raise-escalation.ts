import type { EscalationEvent, Excerpt, Priority, Trigger } from '@inbox/contracts/escalation/escalation.events';
import type { HandoffRequest } from '@inbox/contracts/escalation/escalation.requests';
import type { HandoffAccepted } from '@inbox/contracts/escalation/escalation.views';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { StartConversation } from '../conversation/start-conversation.js';
import { RegisterCustomer } from '../customer/register-customer.js';
import type { Cause } from '../event-sourcing/cause.js';
import { derivedId } from '../event-sourcing/derived-id.js';
import { Streams } from '../event-sourcing/streams.js';
import { escalationLifecycle, type Escalation } from './escalation.js';

/** A bot hands a conversation over to people. */
export class RaiseEscalation extends Command<HandoffAccepted> {
  constructor(
    readonly request: HandoffRequest,
    readonly integrationId: string,
    readonly cause: Cause,
  ) {
    super();
  }

  get escalationId(): string {
    return derivedId(this.cause.commandId, 'escalation');
  }

  get conversationId(): string {
    return derivedId(this.cause.commandId, 'conversation');
  }
}

/** How urgent an escalation is when the bot does not say. */
const usualPriority: Record<Trigger, Priority> = {
  RESTRICTION: 'HIGH',
  DISSATISFACTION: 'HIGH',
  USER_REQUEST: 'MEDIUM',
  LOW_CONFIDENCE: 'MEDIUM',
};

export const raise =
  ({ request, escalationId, conversationId }: RaiseEscalation, customerId: string) =>
  (escalation: Escalation): EscalationEvent[] => {
    if (escalation.status !== 'unknown') return [];
    const { trigger, priority = usualPriority[trigger], reason, confidence, threshold, rule, history } = request;
    const raised = {
      escalationId,
      conversationId,
      customerId,
      trigger,
      priority,
      reason: reason ?? null,
      confidence: confidence ?? null,
      threshold: threshold ?? null,
      rule: rule ?? null,
      messagesBefore: history.length,
      lastMessage: lastOf(history),
      previousEscalationId: null,
    };

    return [{ type: 'EscalationRaised', data: raised }];
  };

/** What the queue needs to show of it, in UTF-16 code units. */
const longestExcerpt = 300;

const lastOf = (history: HandoffRequest['history']): Excerpt | null => {
  const last = history.at(-1);
  return last === undefined
    ? null
    : { author: last.author, text: last.text.slice(0, longestExcerpt).toWellFormed(), at: new Date(last.at).toISOString() };
};

@CommandHandler(RaiseEscalation)
export class RaiseEscalationHandler implements ICommandHandler<RaiseEscalation> {
  constructor(
    private readonly streams: Streams,
    private readonly commands: CommandBus,
  ) {}

  async execute(command: RaiseEscalation): Promise<HandoffAccepted> {
    const { request, integrationId, conversationId, escalationId, cause } = command;
    const { customerId, shownAs } = await this.commands.execute(new RegisterCustomer(integrationId, request.customer, cause));
    const start = new StartConversation(conversationId, customerId, integrationId, request.history, escalationId, cause);
    await this.commands.execute(start);
    const { position } = await this.streams.decide(escalationLifecycle, escalationId, cause, raise(command, customerId));

    return { escalationId, conversationId, customerId: shownAs, position };
  }
}
