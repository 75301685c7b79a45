import { Injectable } from '@nestjs/common';
import type { Role } from '@inbox/contracts/identity/roles';
import type { Availability } from '@inbox/contracts/operations/operator.events';
import { Refusal } from '../http/refusal.js';
import { ReadModels } from './read-models.js';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly status: Availability;
  readonly active: boolean;
}

/** How long names are kept before they are read again, in milliseconds; and who is active in which role. */
const fresh = 10_000;
const rightsFresh = 1_000;
const owners: readonly Role[] = ['operator', 'manager', 'admin', 'platform-admin'];

/** Who an operator's id is. Kept in memory: names change seldom, and a lost claim must not wait for a database. */
@Injectable()
export class OperatorNames {
  private known: ReadonlyMap<string, Row> = new Map();
  private readAt = -Infinity;

  constructor(private readonly reads: ReadModels) {}

  /** Names by id, of everybody. Empty only where they could never be read. */
  async all(): Promise<ReadonlyMap<string, string>> {
    if (performance.now() - this.readAt > fresh) await this.read().catch(() => undefined);
    return new Map([...this.known].map(([id, { name }]) => [id, name]));
  }

  /** Whether somebody is an active member of the team who may own escalations. */
  async mayOwn(operatorId: string): Promise<boolean> {
    const isKnown = this.known.has(operatorId);
    if (!isKnown || performance.now() - this.readAt > rightsFresh)
      await this.read().catch((error: unknown) => {
        if (!isKnown) throw error;
      });
    const row = this.known.get(operatorId);
    return row !== undefined && row.active && owners.includes(row.role);
  }

  /** Whether somebody has declared to be there for new work. */
  async isOnline(operatorId: string): Promise<boolean> {
    await this.read();
    return this.known.get(operatorId)?.status === 'ONLINE';
  }

  /** Runs `work`; where it refuses because somebody else has the escalation, the refusal tells that person's name. */
  async inRefusals<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Refusal) || error.facts.by === undefined) throw error;
      const name = (await this.all()).get(error.facts.by.id) ?? 'Another operator';
      const sentence = error.sentence.replace('Somebody else', name);
      throw new Refusal(error.code, sentence, { ...error.facts, by: { ...error.facts.by, name } });
    }
  }

  private async read(): Promise<void> {
    const rows = await this.reads.rows<Row>('select id, name, role, status, active from read.operator_directory', []);
    this.known = new Map(rows.map((row) => [row.id, row]));
    this.readAt = performance.now();
  }
}
