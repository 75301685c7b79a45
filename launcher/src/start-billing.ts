import { randomBytes } from 'node:crypto';
import getPort from 'get-port';
import { runNodeProgram } from './node-program.js';
import { saysReady } from './ready.js';
import { supervise, type Supervised } from './supervise.js';

/** Where the API looks plans and invoices up. */
export interface Billing {
  url: string;
  token: string;
}

export interface BillingOptions {
  /** The demo brings a billing system of its own; without it the environment names one or there is none. */
  demo: boolean;
  script: string;
  logs: (name: string) => string;
  say: (sentence: string) => void;
  signal: AbortSignal;
}

/** Milliseconds between SIGTERM and SIGKILL. */
const grace = 2_000;

/**
 * Starts the demo's billing system where BILLING_URL names none, to be restarted on the same port.
 *
 * @param started Takes it as soon as it runs.
 * @returns Its address, or undefined where the API's own environment says it all.
 */
export async function startBilling(options: BillingOptions, started: Supervised[]): Promise<Billing | undefined> {
  const { demo, script, logs, say, signal } = options;
  if (!demo || process.env.BILLING_URL) return undefined;
  const name = 'Billing';
  const port = await getPort({ host: '127.0.0.1' });
  const token = randomBytes(24).toString('hex');
  const env = { BILLING_PORT: `${port}`, BILLING_TOKEN: token };
  const program = { name, script, env, logFile: logs('billing'), ready: saysReady, grace };
  const child = await supervise({
    name,
    say,
    start: (stopping) => runNodeProgram(program, AbortSignal.any([signal, stopping])),
  });
  started.push(child);
  say(`${name} ready on 127.0.0.1:${port} (invented accounts)`);
  return { url: `http://127.0.0.1:${port}`, token };
}
