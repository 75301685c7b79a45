import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { ApiToken } from './api-token.js';
import { Remembered } from './remembered.js';
import { tokenHash } from './secret-token.js';

/** The tokens of integrations. */
@Injectable()
export class ApiTokens {
  private readonly known = new Remembered((hash: string) => this.repository.findOneBy({ hash, active: true }));

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The active token of this secret, remembered for some seconds. */
  async of(secret: string): Promise<ApiToken | null> {
    return this.known.get(tokenHash(secret));
  }

  /** Adds tokens; one that is there already is left as it is. */
  async add(tokens: readonly ApiToken[]): Promise<void> {
    await this.repository
      .createQueryBuilder()
      .insert()
      .values([...tokens])
      .orIgnore()
      .execute();
  }

  private get repository() {
    return this.dataSource.getRepository(ApiToken);
  }
}
