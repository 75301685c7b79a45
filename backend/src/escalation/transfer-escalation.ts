import type { EscalationEvent } from '@inbox/contracts/escalation/escalation.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { Refusal } from '../http/refusal.js';
import { OperatorNames } from '../reading/operator-names.js';
import { escalationLifecycle, type Escalation } from './escalation.js';
import { open, ownedBy, steers, waking } from './open-escalation.js';

/** The owner, or who steers the team, hands an escalation to another operator. */
export class TransferEscalation extends Command<Decided> {
  constructor(
    readonly escalationId: string,
    readonly toOperatorId: string,
    readonly note: string | null,
    readonly cause: Cause,
  ) {
    super();
  }
}

/** For how long who made a transfer can take it back, in milliseconds: ten seconds on screen, and time for the way here. */
const takeBackWithin = 15_000;

/**
 * @param mayOwn whether the receiver is an operator who may own escalations
 * @param now the instant of asking, RFC 3339
 */
export const transfer =
  (command: TransferEscalation, mayOwn: boolean, now: string) =>
  (escalation: Escalation): EscalationEvent[] => {
    const { escalationId, toOperatorId, note, cause } = command;
    const { actor } = cause;
    const current = open(escalation);
    const owned =
      current.status !== 'unclaimed' && (steers(actor) || takesBack(current, command, now))
        ? current
        : ownedBy(actor.id, 'transfer it')(escalation);
    if (!mayOwn) throw new Refusal('INVALID', 'There is no operator with this id who can take escalations.');
    if (owned.ownerId === toOperatorId) throw new Refusal('INVALID', 'The escalation is already theirs. Choose somebody else.');

    return [...waking(owned), { type: 'EscalationTransferred', data: { escalationId, fromOperatorId: owned.ownerId, toOperatorId, note } }];
  };

/** Whether who transferred it a moment ago wants it back where it was, before the receiver has done anything with it. */
const takesBack = (current: Escalation, { toOperatorId, cause: { actor } }: TransferEscalation, now: string): boolean => {
  if (current.status !== 'claimed' || current.transfer === undefined) return false;
  const { by, from, at } = current.transfer;
  return by === actor.id && from === toOperatorId && Date.parse(now) - Date.parse(at) <= takeBackWithin;
};

@CommandHandler(TransferEscalation)
export class TransferEscalationHandler implements ICommandHandler<TransferEscalation> {
  constructor(
    private readonly streams: Streams,
    private readonly names: OperatorNames,
  ) {}

  async execute(command: TransferEscalation): Promise<Decided> {
    const mayOwn = await this.names.mayOwn(command.toOperatorId);
    const now = command.cause.occurredAt ?? new Date().toISOString();
    return this.names.inRefusals(() =>
      this.streams.decide(escalationLifecycle, command.escalationId, command.cause, transfer(command, mayOwn, now)),
    );
  }
}
