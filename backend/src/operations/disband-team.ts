import type { TeamEvent } from '@inbox/contracts/operations/team.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { Refusal } from '../http/refusal.js';
import { teamLifecycle, type Team } from './team.js';

/** A manager ends a team: nobody belongs to it any more, and what waits for it waits for anyone. */
export class DisbandTeam extends Command<Decided> {
  constructor(
    readonly teamId: string,
    readonly cause: Cause,
  ) {
    super();
  }
}

export const disband =
  ({ teamId }: Pick<DisbandTeam, 'teamId'>) =>
  (team: Team): TeamEvent[] => {
    if (team.status === 'unknown') throw new Refusal('NOT_FOUND', 'There is no such team.');
    if (team.status === 'disbanded') return [];

    return [{ type: 'TeamDisbanded', data: { teamId } }];
  };

@CommandHandler(DisbandTeam)
export class DisbandTeamHandler implements ICommandHandler<DisbandTeam> {
  constructor(private readonly streams: Streams) {}

  execute(command: DisbandTeam): Promise<Decided> {
    return this.streams.decide(teamLifecycle, command.teamId, command.cause, disband(command));
  }
}
