import { Injectable } from '@nestjs/common';
import { ReadModels } from './read-models.js';

/** What a team's id is called. */
@Injectable()
export class TeamNames {
  constructor(private readonly reads: ReadModels) {}

  /** Names by id, of the teams that are not disbanded. */
  async all(): Promise<ReadonlyMap<string, string>> {
    return this.names('select id, name from read.team_directory where not disbanded');
  }

  /** Names by id, of disbanded ones too: for what happened. */
  async ever(): Promise<ReadonlyMap<string, string>> {
    return this.names('select id, name from read.team_directory');
  }

  private async names(sql: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.reads.rows<{ id: string; name: string }>(sql, []);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
