import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { EventStore } from '../event-sourcing/event-store.js';
import { Workspace } from '../identity/workspace.js';

type State = 'up' | 'away';

/** How far one read model is in the log. */
interface Progress {
  readonly readModel: string;
  readonly position: string;
  /** When it last moved. */
  readonly updatedAt: string;
  /** It stands behind the furthest read model. */
  readonly behind: boolean;
}

export interface ReadinessView {
  readonly status: 'ready' | 'not ready';
  readonly engines: { readonly postgres: State; readonly eventStore: State };
  /** `opening` until every account that the settings ask for can sign in and is known to the log. */
  readonly accounts: 'open' | 'opening';
  /** Empty until the projections worker has made its tables. */
  readonly projections: readonly Progress[];
}

const progress = `
  select read_model as "readModel", position::text as position, updated_at as "updatedAt", position < max(position) over () as behind
  from read.checkpoint order by read_model`;

/** Whether this process can do its work: asks each engine now. */
@Injectable()
export class Readiness {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly eventStore: EventStore,
    private readonly workspace: Workspace,
  ) {}

  async read(): Promise<ReadinessView> {
    const [postgres, eventStore, projections] = await Promise.all([
      this.stateOf(() => this.database.query('select 1')),
      this.stateOf(() => this.eventStore.ping()),
      this.database.query<Progress[]>(progress).catch(() => []),
    ]);
    const accounts = this.workspace.ready ? 'open' : 'opening';
    const isReady = postgres === 'up' && eventStore === 'up' && accounts === 'open' && projections.length > 0;

    return { status: isReady ? 'ready' : 'not ready', engines: { postgres, eventStore }, accounts, projections };
  }

  private async stateOf(ask: () => Promise<unknown>): Promise<State> {
    return ask().then(
      () => 'up',
      () => 'away',
    );
  }
}
