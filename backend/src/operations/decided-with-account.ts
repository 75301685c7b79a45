import type { OperatorEvent } from '@inbox/contracts/operations/operator.events';
import { Injectable } from '@nestjs/common';
import type { Cause } from '../event-sourcing/cause.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';
import { AccountChanges } from '../identity/account-changes.js';
import { operatorLifecycle, type Operator } from './operator.js';

/** Decides on an operator and lets the account follow: the log says who is active in which role, the account lets in by it. */
@Injectable()
export class DecidedWithAccount {
  constructor(
    private readonly streams: Streams,
    private readonly accounts: AccountChanges,
  ) {}

  /**
   * @param ruleFor makes the rule from how many other people are active admins; nobody else's role changes meanwhile
   * @throws Refusal what the rule refuses
   */
  async decide(
    operatorId: string,
    cause: Cause,
    ruleFor: (otherAdmins: number) => (operator: Operator) => OperatorEvent[],
  ): Promise<Decided> {
    return this.accounts.change(operatorId, async (otherAdmins) => {
      const decided = await this.streams.decide(operatorLifecycle, operatorId, cause, ruleFor(otherAdmins));
      return { result: decided, account: accountOf((await this.streams.recent(operatorLifecycle, operatorId)).state) };
    });
  }

  /** Makes the account what the log says. */
  async follow(operatorId: string): Promise<void> {
    await this.accounts.change(operatorId, async () => {
      const { state } = await this.streams.standing(operatorLifecycle, operatorId);
      return { result: undefined, account: accountOf(state) };
    });
  }
}

const accountOf = (operator: Operator) =>
  operator.status === 'unknown' ? null : { active: operator.status === 'registered', role: operator.role };
