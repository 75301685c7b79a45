import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { keepTrying } from './keep-trying.js';

/** Opens the database in the background, so that the app starts and stays up while Postgres is away. */
@Injectable()
export class DatabaseConnection implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Database');
  private readonly stopping = new AbortController();
  private opening: Promise<void> | null = null;

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  onApplicationBootstrap(): void {
    this.opened().catch(() => null); // the app is stopping
  }

  /** Resolves once the database is open and migrated. @throws where the app stops before that */
  async opened(): Promise<void> {
    this.opening ??= keepTrying('opening the database', () => this.dataSource.initialize(), this.stopping.signal, this.logger);
    await this.opening;
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.opening?.catch(() => null);
  }
}
