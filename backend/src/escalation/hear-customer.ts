import type { CustomerMessageReceived } from '@inbox/contracts/conversation/conversation.events';
import type { EscalationEvent, EscalationRaised } from '@inbox/contracts/escalation/escalation.events';
import { Command, CommandBus, CommandHandler, QueryBus, type ICommandHandler } from '@nestjs/cqrs';
import { HandOverConversation } from '../conversation/hand-over-conversation.js';
import type { Cause } from '../event-sourcing/cause.js';
import { derivedId } from '../event-sourcing/derived-id.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { Refusal } from '../http/refusal.js';
import { GetReopenWindow } from '../operations/get-reopen-window.js';
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

/** What is asked about a resolved escalation alone. */
export interface Returning {
  /** Whether who resolved it is there to take it back. */
  readonly ownerIsOnline: boolean;
  /** How long after its resolution a message reopens it, in milliseconds. */
  readonly reopenWindow: number;
}

/**
 * @param now the instant of the message, RFC 3339
 * @param returning null where the escalation was open when this was asked: one that is resolved meanwhile is refused with CONFLICT
 */
export const hear =
  (command: HearCustomer, now: string, returning: Returning | null) =>
  (escalation: Escalation): EscalationEvent[] => {
    const { escalationId, nextEscalationId } = command;
    const current = existing(escalation);
    if (current.status === 'continued') return [];
    const message = received(escalationId, command.message);
    if (current.status === 'snoozed') {
      return [message, { type: 'EscalationWoken', data: { escalationId, operatorId: current.ownerId, cause: 'customer-wrote' } }];
    }
    if (current.status !== 'resolved') return [message];
    if (returning === null) throw new Refusal('CONFLICT', 'The escalation was resolved at this moment. Try again.');
    if (Date.parse(now) - Date.parse(current.resolvedAt) > returning.reopenWindow) {
      return [{ type: 'EscalationContinued', data: { escalationId, nextEscalationId } }];
    }
    const ownerId = returning.ownerIsOnline ? current.lastOwnerId : null;

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
    private readonly queries: QueryBus,
    private readonly names: OperatorNames,
  ) {}

  async execute(command: HearCustomer): Promise<Decided> {
    const { escalationId } = command;
    const now = command.cause.occurredAt ?? new Date().toISOString();
    const decided = await this.heard(command, now).catch((error: unknown) => {
      // why once more: another process resolved it, and this one has learnt that only now
      if (error instanceof Refusal && error.code === 'CONFLICT') return this.heard(command, now);
      throw error;
    });
    const { state } = await this.streams.recent(escalationLifecycle, escalationId);
    if (state.status !== 'continued') return decided;
    if (decided.repeated && state.nextEscalationId !== command.nextEscalationId) return decided;

    return this.goOn(command, now, state);
  }

  private async heard(command: HearCustomer, now: string): Promise<Decided> {
    const returning = await this.returning(command.escalationId);
    return this.streams.decide(escalationLifecycle, command.escalationId, command.cause, hear(command, now, returning));
  }

  private async goOn(command: HearCustomer, now: string, previous: Extract<Escalation, { status: 'continued' }>): Promise<Decided> {
    const next = previous.nextEscalationId;
    const raised = await this.streams.decide(escalationLifecycle, next, command.cause, raiseNext(next, command, now, previous));
    await this.commands.execute(new HandOverConversation(command.message.conversationId, next, command.cause));
    if (next === command.nextEscalationId) return raised;

    return this.commands.execute(new HearCustomer(next, command.message, command.cause));
  }

  private async returning(escalationId: string): Promise<Returning | null> {
    const { state } = await this.streams.recent(escalationLifecycle, escalationId);
    if (state.status !== 'resolved') return null;
    const [ownerIsOnline, reopenWindow] = await Promise.all([
      this.names.isOnline(state.lastOwnerId),
      this.queries.execute(new GetReopenWindow()),
    ]);
    return { ownerIsOnline, reopenWindow };
  }
}
