import type { TeamEvent } from '@inbox/contracts/operations/team.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { derivedId } from '../event-sourcing/derived-id.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { TeamNames } from '../reading/team-names.js';
import { teamLifecycle, type Team } from './team.js';
import { unusedName } from './unused-name.js';

/** A manager forms a team, to which people belong and escalations are passed. */
export class FormTeam extends Command<Decided & { teamId: string }> {
  constructor(
    readonly name: string,
    readonly cause: Cause,
  ) {
    super();
  }

  get teamId(): string {
    return derivedId(this.cause.commandId, 'team');
  }
}

/** @param others the names of the teams that there are, by id */
export const form =
  ({ teamId, name }: Pick<FormTeam, 'teamId' | 'name'>, others: ReadonlyMap<string, string>) =>
  (team: Team): TeamEvent[] => {
    if (team.status !== 'unknown') return [];

    return [{ type: 'TeamFormed', data: { teamId, name: unusedName(name, teamId, others) } }];
  };

@CommandHandler(FormTeam)
export class FormTeamHandler implements ICommandHandler<FormTeam> {
  constructor(
    private readonly streams: Streams,
    private readonly names: TeamNames,
  ) {}

  async execute(command: FormTeam): Promise<Decided & { teamId: string }> {
    const { teamId, cause } = command;
    const others = await this.names.all();
    return { ...(await this.streams.decide(teamLifecycle, teamId, cause, form(command, others))), teamId };
  }
}
