import type { EscalationEvent } from '@inbox/contracts/escalation/escalation.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { escalationLifecycle, type Escalation } from './escalation.js';
import { waking } from './open-escalation.js';

/** What the system takes back from an operator who is gone. */
export interface TakenBack {
  readonly escalationId: string;
  readonly fromOperatorId: string;
  /** For the thread and the history. */
  readonly reason: string;
  /** Only what they had before this instant (RFC 3339); null for everything. */
  readonly claimedBefore: string | null;
  /** What they had put aside as well. */
  readonly snoozedToo: boolean;
}

/** An escalation of an operator who is gone returns to Unclaimed. Where it is no longer theirs, nothing happens. */
export class TakeBackEscalation extends Command<Decided> {
  constructor(
    readonly taken: TakenBack,
    readonly cause: Cause,
  ) {
    super();
  }
}

export const takeBack =
  ({ escalationId, fromOperatorId, reason, claimedBefore, snoozedToo }: TakenBack) =>
  (escalation: Escalation): EscalationEvent[] => {
    if (escalation.status !== 'claimed' && escalation.status !== 'snoozed') return [];
    if (escalation.ownerId !== fromOperatorId) return [];
    if (escalation.status === 'snoozed' && !snoozedToo) return [];
    if (claimedBefore !== null && Date.parse(escalation.claimedAt) >= Date.parse(claimedBefore)) return [];

    return [...waking(escalation), { type: 'EscalationReleased', data: { escalationId, operatorId: fromOperatorId, reason } }];
  };

@CommandHandler(TakeBackEscalation)
export class TakeBackEscalationHandler implements ICommandHandler<TakeBackEscalation> {
  constructor(private readonly streams: Streams) {}

  execute({ taken, cause }: TakeBackEscalation): Promise<Decided> {
    return this.streams.decide(escalationLifecycle, taken.escalationId, cause, takeBack(taken));
  }
}
