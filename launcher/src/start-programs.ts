import { answers, saysReady } from './ready.js';
import { runNodeProgram } from './node-program.js';
import type { Programs } from './programs.js';
import type { Billing } from './start-billing.js';
import { supervise, type Supervised } from './supervise.js';

/** What both programs of an instance are told. */
export interface Surroundings {
  programs: Programs;
  databaseUrl: string;
  eventStoreUrl: string;
  logs: (name: string) => string;
  say: (sentence: string) => void;
  /** Gives up a start that is under way. */
  signal: AbortSignal;
}

/** What the API is told besides. */
export interface ApiSettings {
  host: string;
  port: number;
  secret: string;
  demo: boolean;
  admin: { email: string; password: string } | undefined;
  billing: Billing | undefined;
}

/** Milliseconds between SIGTERM and SIGKILL. */
const grace = 3_000;

/**
 * Starts the projections and the API side by side; the API calls itself ready once the read models are.
 *
 * @param started Takes each as soon as it runs, whatever becomes of the other.
 * @throws what the first of them to fail throws; the other is given up then.
 */
export async function startPrograms(
  around: Surroundings,
  settings: ApiSettings,
  started: Record<'projections' | 'api', Supervised[]>,
): Promise<[Supervised, Supervised]> {
  const failed = new AbortController();
  const within = { ...around, signal: AbortSignal.any([around.signal, failed.signal]) };
  const noted = async (group: Supervised[], starting: Promise<Supervised>) => {
    const child = await starting.catch((problem: unknown) => {
      failed.abort(problem);
      throw problem;
    });
    group.push(child);
    return child;
  };
  const both = [noted(started.projections, startProjections(within)), noted(started.api, startApi(within, settings))] as const;
  await Promise.allSettled(both);
  failed.signal.throwIfAborted();
  return [await both[0], await both[1]];
}

/** Starts the projections and waits until they have caught up with the log. */
function startProjections({ programs, databaseUrl, eventStoreUrl, logs, say, signal }: Surroundings): Promise<Supervised> {
  const name = 'Projections';
  const env = { DATABASE_URL: databaseUrl, EVENTSTORE_URL: eventStoreUrl };
  const program = { name, script: programs.projections, env, logFile: logs('projections'), ready: saysReady, grace };
  return supervise({ name, say, start: (stopping) => readyOn(program, `${name} caught up with the log`, say, [signal, stopping]) });
}

/** Starts the API on its port and waits until it calls itself ready. */
function startApi(around: Surroundings, { host, port, secret, demo, admin, billing }: ApiSettings): Promise<Supervised> {
  const name = 'API';
  const env = {
    HOST: host,
    PORT: `${port}`,
    DATABASE_URL: around.databaseUrl,
    EVENTSTORE_URL: around.eventStoreUrl,
    STATIC_DIR: around.programs.client,
    WORKSPACE_SECRET: secret,
    DEMO_WORKSPACE: demo ? '1' : '0',
    ADMIN_EMAIL: admin?.email,
    ADMIN_PASSWORD: admin?.password,
    ...(billing && { BILLING_URL: billing.url, BILLING_TOKEN: billing.token }),
  };
  const ready = answers(`${addressOf(host, port)}/health/ready`);
  const program = { name, script: around.programs.api, env, logFile: around.logs('api'), ready, grace };
  return supervise({
    name,
    say: around.say,
    start: (stopping) => readyOn(program, `${name} ready on ${host}:${port}`, around.say, [around.signal, stopping]),
  });
}

/** @returns The address that a browser on this machine opens. */
export function addressOf(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

async function readyOn(
  program: Parameters<typeof runNodeProgram>[0],
  sentence: string,
  say: (sentence: string) => void,
  signals: AbortSignal[],
): ReturnType<typeof runNodeProgram> {
  const running = await runNodeProgram(program, AbortSignal.any(signals));
  say(sentence);
  return running;
}
