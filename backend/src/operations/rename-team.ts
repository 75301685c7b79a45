import type { TeamEvent } from '@inbox/contracts/operations/team.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { Refusal } from '../http/refusal.js';
import { TeamNames } from '../reading/team-names.js';
import { teamLifecycle, type Team } from './team.js';
import { unusedName } from './unused-name.js';

/** A manager gives a team another name. */
export class RenameTeam extends Command<Decided> {
  constructor(
    readonly teamId: string,
    readonly name: string,
    readonly cause: Cause,
  ) {
    super();
  }
}

/** @param others the names of the teams that there are, by id */
export const rename =
  ({ teamId, name }: Pick<RenameTeam, 'teamId' | 'name'>, others: ReadonlyMap<string, string>) =>
  (team: Team): TeamEvent[] => {
    if (team.status !== 'formed') throw new Refusal('NOT_FOUND', 'There is no such team.');
    const wanted = unusedName(name, teamId, others);
    if (team.name === wanted) return [];

    return [{ type: 'TeamRenamed', data: { teamId, before: team.name, name: wanted } }];
  };

@CommandHandler(RenameTeam)
export class RenameTeamHandler implements ICommandHandler<RenameTeam> {
  constructor(
    private readonly streams: Streams,
    private readonly names: TeamNames,
  ) {}

  async execute(command: RenameTeam): Promise<Decided> {
    const others = await this.names.all();
    return this.streams.decide(teamLifecycle, command.teamId, command.cause, rename(command, others));
  }
}
