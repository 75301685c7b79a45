import { parseArgs } from 'node:util';

export interface Options {
  readonly url: string;
  readonly token: string;
  readonly rate: number;
  readonly minutes: number;
  /** Fill the queue with so many instead of playing customers. */
  readonly escalations: number | null;
  readonly seed: string;
  readonly help: boolean;
}

export const usage = `npm run simulate -- [options]

  --url http://127.0.0.1:3000   the running instance
  --rate 10                     escalations a minute, on average
  --minutes 5                   how long customers come
  --escalations 10000           instead: fill the queue with so many, as fast as it goes
  --seed any-word               the same word brings the same customers and texts
  --token demo-handoff-token    a token with the scope for hand-offs (or DEMO_HANDOFF_TOKEN)

Ctrl-C stops it.`;

/** What is wrong with the command line, in a sentence. */
export class BadOption extends Error {}

const known = {
  url: { type: 'string' },
  rate: { type: 'string', default: '10' },
  minutes: { type: 'string', default: '5' },
  escalations: { type: 'string' },
  seed: { type: 'string' },
  token: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: known }).values;
  } catch (error) {
    throw new BadOption(error instanceof Error ? error.message : String(error));
  }
};

const number = (name: string, text: string, least: number, most: number): number => {
  const value = Number(text);
  if (text.trim() !== '' && value >= least && value <= most) return value;
  throw new BadOption(`--${name} is a number from ${least} to ${most}, not "${text}".`);
};

const count = (text: string): number => {
  const value = number('escalations', text, 1, 1_000_000);
  if (!Number.isInteger(value)) throw new BadOption(`--escalations is a whole number, not "${text}".`);
  return value;
};

const address = (text: string): string => {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new BadOption(`--url is an address as http://127.0.0.1:3000, not "${text}".`);
};

/**
 * @param args the command line after the program's name
 * @throws BadOption with a sentence for whoever typed it
 */
export const readOptions = (args: readonly string[], env: Readonly<Record<string, string | undefined>>): Options => {
  const { url, rate, minutes, escalations, seed, token, help } = parsed(args);
  return {
    url: address(url ?? env.API_URL ?? 'http://127.0.0.1:3000'),
    token: token ?? env.DEMO_HANDOFF_TOKEN ?? 'demo-handoff-token',
    rate: number('rate', rate, 0.1, 6_000),
    minutes: number('minutes', minutes, 0.01, 24 * 60),
    escalations: escalations === undefined ? null : count(escalations),
    seed: seed ?? Math.random().toString(36).slice(2, 8),
    help,
  };
};
