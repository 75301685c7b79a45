import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { Subject } from 'rxjs';
import { Settings } from '../settings.js';

/** The longest wait of a reader for a position, in milliseconds. */
const longestWait = 5_000;
const firstRetry = 200;
const slowestRetry = 5_000;

/**
 * How far the read models have come, told by the projections after each commit. Readers that want to see a certain event wait
 * here and are woken; nobody polls.
 */
@Injectable()
export class ReadPosition implements OnApplicationBootstrap, OnApplicationShutdown {
  private position = 0n;
  private client: Client | null = null;
  private stopped = false;
  private retry = firstRetry;

  /** Emits the new position whenever the read models moved on. */
  readonly advanced = new Subject<string>();

  constructor(private readonly settings: Settings) {}

  get current(): string {
    return this.position.toString();
  }

  onApplicationBootstrap(): void {
    void this.listen();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.client?.end().catch(() => undefined);
  }

  /**
   * Resolves when the read models reflect the event at `after`, or after five seconds: the answer's own position tells which.
   * @param after a log position in digits; undefined asks for nothing
   */
  async reached(after: string | undefined): Promise<void> {
    if (after === undefined || BigInt(after) <= this.position) return;
    const wanted = BigInt(after);
    await new Promise<void>((resolve) => {
      const finish = (): void => {
        clearTimeout(timer);
        subscription.unsubscribe();
        resolve();
      };
      const timer = setTimeout(finish, longestWait);
      const subscription = this.advanced.subscribe((position) => {
        if (BigInt(position) >= wanted) finish();
      });
    });
  }

  private async listen(): Promise<void> {
    if (this.stopped) return;
    const client = new Client({ connectionString: this.settings.databaseUrl, connectionTimeoutMillis: 2_000, keepAlive: true });
    this.client = client;
    let ended = false;
    const again = (): void => {
      if (ended || this.stopped) return;
      ended = true;
      client.end().catch(() => undefined);
      setTimeout(() => void this.listen(), this.retry);
      this.retry = Math.min(this.retry * 2, slowestRetry);
    };
    client.on('error', again);
    client.on('end', again);
    client.on('notification', ({ payload }) => {
      this.advance(payload ?? '0');
    });
    try {
      await client.connect();
      await client.query('listen projected');
      const { rows } = await client.query<{ position: string | null }>('select min(position)::text as position from read.checkpoint');
      this.retry = firstRetry;
      this.advance(rows[0]?.position ?? '0');
    } catch {
      again();
    }
  }

  private advance(position: string): void {
    if (BigInt(position) <= this.position) return;
    this.position = BigInt(position);
    this.advanced.next(position);
  }
}
