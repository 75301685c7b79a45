import { parseArgs } from 'node:util';

export interface Options {
  readonly url: string;
  readonly token: string;
  readonly rate: number;
  readonly minutes: number;
  /** Fill the queue with so many instead of playing customers, or the past. */
  readonly escalations: number | null;
  /** Write a past of so many days instead. */
  readonly days: number | null;
  /** When the past ends, in milliseconds since 1970. */
  readonly until: number;
  readonly password: string;
  readonly seed: string;
  readonly help: boolean;
}

export const usage = `npm run simulate -- [options]

  --url http://127.0.0.1:3000   the running instance
  --rate 10                     escalations a minute, on average
  --minutes 5                   how long customers come
  --escalations 10000           instead: fill the queue with so many, as fast as it goes
  --days 30                     instead: write a past of so many days, by customers and operators
                                (with --escalations: so many, otherwise 160 a day)
  --until 2026-11-22T09:00:00Z  when the past ends, otherwise now; a run that continues another gives it
  --seed any-word               the same word brings the same customers and texts
  --token demo-handoff-token    a token with the scope for hand-offs (or DEMO_HANDOFF_TOKEN),
                                with --days one with the scope for imports (or DEMO_IMPORT_TOKEN)

Ctrl-C stops it.`;

/** What is wrong with the command line, in a sentence. */
export class BadOption extends Error {}

const known = {
  url: { type: 'string' },
  rate: { type: 'string', default: '10' },
  minutes: { type: 'string', default: '5' },
  escalations: { type: 'string' },
  days: { type: 'string' },
  until: { type: 'string' },
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

const count = (name: string, text: string | undefined, most: number): number | null => {
  if (text === undefined) return null;
  const value = number(name, text, 1, most);
  if (!Number.isInteger(value)) throw new BadOption(`--${name} is a whole number, not "${text}".`);
  return value;
};

const instant = (text: string): number => {
  const value = Date.parse(text);
  if (!Number.isNaN(value) && value <= Date.now()) return value;
  throw new BadOption(`--until is a time that has passed, as 2026-11-22T09:00:00Z, not "${text}".`);
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
  const typed = parsed(args);
  const days = count('days', typed.days, 400);
  const usual = days === null ? (env.DEMO_HANDOFF_TOKEN ?? 'demo-handoff-token') : (env.DEMO_IMPORT_TOKEN ?? 'demo-import-token');
  return {
    url: address(typed.url ?? env.API_URL ?? 'http://127.0.0.1:3000'),
    token: typed.token ?? usual,
    rate: number('rate', typed.rate, 0.1, 6_000),
    minutes: number('minutes', typed.minutes, 0.01, 24 * 60),
    escalations: count('escalations', typed.escalations, 1_000_000),
    days,
    until: typed.until === undefined ? Date.now() : instant(typed.until),
    password: env.DEMO_PASSWORD ?? 'demo-inbox',
    seed: typed.seed ?? (days === null ? Math.random().toString(36).slice(2, 8) : 'past'),
    help: typed.help,
  };
};
