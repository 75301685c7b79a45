import type { EscalationEvent } from '@inbox/contracts/escalation/escalation.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { Refusal } from '../http/refusal.js';
import { OperatorNames } from '../reading/operator-names.js';
import { TeamNames } from '../reading/team-names.js';
import { escalationLifecycle, type Escalation } from './escalation.js';
import { open, ownedBy, steers, waking } from './open-escalation.js';

/** The owner, or who steers the team, gives an escalation to a team: it waits there for anyone. */
export class PassToTeam extends Command<Decided> {
  constructor(
    readonly escalationId: string,
    readonly teamId: string,
    readonly note: string | null,
    readonly cause: Cause,
  ) {
    super();
  }
}

/** @param isTeam whether there is such a team */
export const pass =
  ({ escalationId, teamId, note, cause: { actor } }: PassToTeam, isTeam: boolean) =>
  (escalation: Escalation): EscalationEvent[] => {
    const current = open(escalation);
    const owned = current.status !== 'unclaimed' && steers(actor) ? current : ownedBy(actor.id, 'transfer it')(escalation);
    if (!isTeam) throw new Refusal('INVALID', 'There is no such team. Choose another one.');

    return [...waking(owned), { type: 'EscalationPassedToTeam', data: { escalationId, fromOperatorId: owned.ownerId, teamId, note } }];
  };

@CommandHandler(PassToTeam)
export class PassToTeamHandler implements ICommandHandler<PassToTeam> {
  constructor(
    private readonly streams: Streams,
    private readonly teams: TeamNames,
    private readonly names: OperatorNames,
  ) {}

  async execute(command: PassToTeam): Promise<Decided> {
    const isTeam = (await this.teams.all()).has(command.teamId);
    return this.names.inRefusals(() =>
      this.streams.decide(escalationLifecycle, command.escalationId, command.cause, pass(command, isTeam)),
    );
  }
}
