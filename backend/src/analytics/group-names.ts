import type { Split } from '@inbox/contracts/analytics/metric';
import { Injectable } from '@nestjs/common';
import { OperatorNames } from '../reading/operator-names.js';
import { TeamNames } from '../reading/team-names.js';

/** What the groups of a split are called: people and teams have names, codes and times speak for themselves. */
@Injectable()
export class GroupNames {
  constructor(
    private readonly operators: OperatorNames,
    private readonly teams: TeamNames,
  ) {}

  async of(by: Split | undefined): Promise<ReadonlyMap<string, string>> {
    if (by === 'operator') return this.operators.all();
    return by === 'team' ? this.teams.ever() : new Map();
  }
}
