import type { Role } from '@inbox/contracts/identity/roles';
import type { OperatorEvent } from '@inbox/contracts/operations/operator.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import type { Decided } from '../event-sourcing/streams.js';
import { Refusal } from '../http/refusal.js';
import { adminRoles, reaches } from '../identity/rank.js';
import { DecidedWithAccount } from './decided-with-account.js';
import type { Operator } from './operator.js';
import { activeReachedBy, notTheLastAdmin } from './reached-person.js';

/** An admin gives somebody another role. */
export class GiveRole extends Command<Decided> {
  constructor(
    readonly operatorId: string,
    readonly role: Role,
    readonly cause: Cause,
  ) {
    super();
  }
}

/** @param otherAdmins how many other people are active admins */
export const give =
  ({ operatorId, role, cause: { actor } }: GiveRole, otherAdmins: number) =>
  (operator: Operator): OperatorEvent[] => {
    const member = activeReachedBy(actor, operator);
    if (member.role === role) return [];
    if (!reaches(actor, role)) throw new Refusal('FORBIDDEN', 'That role is above yours. Ask somebody of that role.');
    if (!adminRoles.includes(role)) notTheLastAdmin(member, otherAdmins);

    return [{ type: 'RoleGiven', data: { operatorId, before: member.role, role } }];
  };

@CommandHandler(GiveRole)
export class GiveRoleHandler implements ICommandHandler<GiveRole> {
  constructor(private readonly decided: DecidedWithAccount) {}

  execute(command: GiveRole): Promise<Decided> {
    return this.decided.decide(command.operatorId, command.cause, (otherAdmins) => give(command, otherAdmins));
  }
}
