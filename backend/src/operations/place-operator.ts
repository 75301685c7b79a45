import type { OperatorEvent } from '@inbox/contracts/operations/operator.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { Refusal } from '../http/refusal.js';
import { operatorLifecycle, type Operator } from './operator.js';
import { activeReachedBy } from './reached-person.js';
import { teamLifecycle, type Team } from './team.js';

/** A manager puts somebody into a team, and by that out of the one before; null: into none. */
export class PlaceOperator extends Command<Decided> {
  constructor(
    readonly operatorId: string,
    readonly teamId: string | null,
    readonly cause: Cause,
  ) {
    super();
  }
}

/** @param team the team as it stands; null where the person is put into none */
export const place =
  ({ operatorId, teamId, cause: { actor } }: PlaceOperator, team: Team | null) =>
  (operator: Operator): OperatorEvent[] => {
    const { teamId: before } = activeReachedBy(actor, operator);
    if (before === teamId) return [];
    if (team !== null && team.status !== 'formed') throw new Refusal('INVALID', 'There is no such team.');

    return [{ type: 'OperatorPlaced', data: { operatorId, before, teamId } }];
  };

@CommandHandler(PlaceOperator)
export class PlaceOperatorHandler implements ICommandHandler<PlaceOperator> {
  constructor(private readonly streams: Streams) {}

  async execute(command: PlaceOperator): Promise<Decided> {
    const { operatorId, teamId, cause } = command;
    const team = teamId === null ? null : (await this.streams.standing(teamLifecycle, teamId)).state;
    return this.streams.decide(operatorLifecycle, operatorId, cause, place(command, team));
  }
}
