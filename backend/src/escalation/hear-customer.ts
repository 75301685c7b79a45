import type { CustomerMessageReceived } from '@inbox/contracts/conversation/conversation.events';
import type { EscalationEvent, EscalationRaised } from '@inbox/contracts/escalation/escalation.events';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { HandOverConversation } from '../conversation/hand-over-conversation.js';
import type { Cause } from '../event-sourcing/cause.js';
import { derivedId } from '../event-sourcing/derived-id.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { OperatorNames } from '../reading/operator-names.js';
import { escalationLifecycle, type Escalation } from './escalation.js';
import { existing } from './open-escalation.js';

type Message = Omit<CustomerMessageReceived['data'], 'escalationId' | 'saidAt'>;

/** The customer wrote in a conversation that people have taken over, or had. */
export class HearCustomer extends Command<Decided> {
  constructor(
    readonly escalationId: string,
    readonly message: Message,
    readonly cause: Cause,
  ) {
    super();
  }

  /** The escalation that takes over when this one was resolved too long ago: retries find the same. */
  get nextEscalationId(): string {
    return derivedId(this.cause.commandId, 'next escalation');
  }
}

/** How long after its resolution a message reopens an escalation, in milliseconds. */
export const reopenWindow = 7 * 24 * 60 * 60 * 1000;

/** @param now the instant of the message, RFC 3339. @param ownerIsOnline whether who resolved it is there to take it back */
export const hear =
  (command: HearCustomer, now: string, ownerIsOnline: boolean) =>
  (escalation: Escalation): EscalationEvent[] => {
    const { escalationId, nextEscalationId } = command;
    const current = existing(escalation);
    if (current.status === 'continued') return [];
    const message = received(escalationId, command.message);
    if (current.status === 'snoozed') {
      return [message, { type: 'EscalationWoken', data: { escalationId, operatorId: current.ownerId, cause: 'customer-wrote' } }];
    }
    if (current.status !== 'resolved') return [message];
    if (Date.parse(now) - Date.parse(current.resolvedAt) > reopenWindow) {
      return [{ type: 'EscalationContinued', data: { escalationId, nextEscalationId } }];
    }
    const ownerId = ownerIsOnline ? current.lastOwnerId : null;

    return [{ type: 'EscalationReopened', data: { escalationId, ownerId, reason: null, cause: 'customer-wrote' } }, message];
  };

/** @param now the instant of the message, RFC 3339. @param previous the escalation that was resolved too long ago */
export const raiseNext =
  (escalationId: string, { message }: HearCustomer, now: string, previous: Extract<Escalation, { status: 'continued' }>) =>
  (next: Escalation): EscalationEvent[] => {
    if (next.status !== 'unknown') return [];
    const raised: EscalationRaised['data'] = {
      ...previous.raised,
      escalationId,
      priority: previous.priority,
      reason: null,
      messagesBefore: previous.lastNumber,
      lastMessage: { author: 'customer', text: message.text, at: now },
      previousEscalationId: previous.id,
    };

    return [{ type: 'EscalationRaised', data: raised }, received(escalationId, message)];
  };

const received = (escalationId: string, message: Message): CustomerMessageReceived => ({
  type: 'CustomerMessageReceived',
  data: { ...message, escalationId, saidAt: null },
});

@CommandHandler(HearCustomer)
export class HearCustomerHandler implements ICommandHandler<HearCustomer> {
  constructor(
    private readonly streams: Streams,
    private readonly commands: CommandBus,
    private readonly names: OperatorNames,
  ) {}

  async execute(command: HearCustomer): Promise<Decided> {
    const { escalationId, cause } = command;
    const now = cause.occurredAt ?? new Date().toISOString();
    const ownerIsOnline = await this.ownerIsOnline(escalationId);
    const decided = await this.streams.decide(escalationLifecycle, escalationId, cause, hear(command, now, ownerIsOnline));
    const { state } = await this.streams.recent(escalationLifecycle, escalationId);
    if (state.status !== 'continued') return decided;
    if (decided.repeated && state.nextEscalationId !== command.nextEscalationId) return decided;

    return this.goOn(command, now, state);
  }

  private async goOn(command: HearCustomer, now: string, previous: Extract<Escalation, { status: 'continued' }>): Promise<Decided> {
    const next = previous.nextEscalationId;
    const raised = await this.streams.decide(escalationLifecycle, next, command.cause, raiseNext(next, command, now, previous));
    await this.commands.execute(new HandOverConversation(command.message.conversationId, next, command.cause));
    if (next === command.nextEscalationId) return raised;

    return this.commands.execute(new HearCustomer(next, command.message, command.cause));
  }

  private async ownerIsOnline(escalationId: string): Promise<boolean> {
    const { state } = await this.streams.recent(escalationLifecycle, escalationId);
    return state.status === 'resolved' && (await this.names.isOnline(state.lastOwnerId));
  }
}
