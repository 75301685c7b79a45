import type { Role } from '@inbox/contracts/identity/roles';
import type { OperatorEvent } from '@inbox/contracts/operations/operator.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { operatorLifecycle, type Operator } from './operator.js';

/** Makes a person known to the log when an account is opened. */
export class RegisterOperator extends Command<Decided> {
  constructor(
    readonly operatorId: string,
    readonly name: string,
    readonly role: Role,
    readonly cause: Cause,
  ) {
    super();
  }
}

export const register =
  ({ operatorId, name, role }: Pick<RegisterOperator, 'operatorId' | 'name' | 'role'>) =>
  (operator: Operator): OperatorEvent[] => {
    if (operator.status !== 'unknown') return [];

    return [{ type: 'OperatorRegistered', data: { operatorId, name, role } }];
  };

@CommandHandler(RegisterOperator)
export class RegisterOperatorHandler implements ICommandHandler<RegisterOperator> {
  constructor(private readonly streams: Streams) {}

  execute(command: RegisterOperator): Promise<Decided> {
    return this.streams.decide(operatorLifecycle, command.operatorId, command.cause, register(command));
  }
}
