import { pino, type Logger } from 'pino';
import { readModels } from './read-models.js';
import { run, type Projections } from './runner/run.js';

export interface ProjectionsOptions {
  /** `postgres://…`: the schema `read` is made there. */
  readonly databaseUrl: string;
  /** `esdb://…` */
  readonly eventStoreUrl: string;
  /** Silent when left out. */
  readonly logger?: Logger;
}

/**
 * Projects in this process.
 * @returns once this worker is active, its tables exist and everything that the log held is in them; it retries for as long as an engine is away
 */
export const startProjections = async ({ logger, ...engines }: ProjectionsOptions): Promise<Pick<Projections, 'stop' | 'position'>> => {
  const projections = run(engines, readModels, logger ?? pino({ level: 'silent' }));
  await projections.live;
  return projections;
};
