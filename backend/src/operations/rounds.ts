import { Logger } from '@nestjs/common';
import { alone } from '../database/alone.js';
import { keepTrying } from '../database/keep-trying.js';

/** Rounds that one process of all makes, again and again. Whatever breaks, they begin anew, here or in another process. */
export class Rounds {
  private readonly logger = new Logger('Rounds');
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  /** @param what how the work is called in the log. @param job see `alone` */
  constructor(
    private readonly what: string,
    private readonly databaseUrl: string,
    private readonly job: number,
  ) {}

  /**
   * @param begin is asked once this process has the job, and gives the round to make
   * @param rest resolves when it is time for the next round
   */
  start(begin: () => Promise<() => Promise<void>>, rest: (signal: AbortSignal) => Promise<unknown>): void {
    const { signal } = this.stopping;
    const work = async (_: unknown, either: AbortSignal): Promise<void> => {
      const round = await begin();
      for (;;) {
        either.throwIfAborted();
        await round();
        await rest(either);
      }
    };
    const untilStopped = (): Promise<void> =>
      alone(this.databaseUrl, this.job, work, signal).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    this.running = keepTrying(this.what, untilStopped, signal, this.logger);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running.catch(() => undefined);
  }
}
