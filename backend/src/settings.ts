import * as z from 'zod';

const flag = z.stringbool().default(false);
const perMinute = z.coerce.number().int().min(0);

const environment = z
  .object({
    NODE_ENV: z.string().default('development'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    HOST: z.optional(z.string().min(1)),
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgres://'),
    DATABASE_POOL: z.coerce.number().int().min(1).max(500).default(20),
    EVENTSTORE_URL: z
      .string()
      .regex(/^(esdb|kurrentdb)(\+discover)?:\/\//, 'must start with esdb://')
      .default('esdb://127.0.0.1:2113?tls=false'),
    WORKSPACE_SECRET: z.optional(z.string().min(16, 'must have at least 16 characters')),
    STATIC_DIR: z.optional(z.string().min(1)),
    TRUST_PROXY: z.string().default('false'),
    ADMIN_EMAIL: z.optional(z.email()),
    ADMIN_PASSWORD: z.optional(z.string().min(8, 'must have at least 8 characters').max(200)),
    DEMO_WORKSPACE: flag,
    BILLING_URL: z.optional(z.string().regex(/^https?:\/\//, 'must start with http:// or https://')),
    BILLING_TOKEN: z.optional(z.string().min(1)),
    HEARTBEAT_GRACE_SECONDS: z.coerce.number().min(0).max(86_400).default(300),
    RATE_LIMIT_PER_MINUTE: perMinute.default(6000),
    TOKEN_RATE_LIMIT_PER_MINUTE: perMinute.default(0),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  })
  .refine((env) => !(env.DEMO_WORKSPACE && env.NODE_ENV === 'production'), {
    path: ['DEMO_WORKSPACE'],
    message: 'is refused in production: its passwords are public',
  })
  .refine((env) => env.NODE_ENV !== 'production' || env.WORKSPACE_SECRET !== undefined, {
    path: ['WORKSPACE_SECRET'],
    message: 'must be set in production: customers are known by ids made with it',
  });

const trust = (said: string): boolean | number | string => {
  if (said === 'true' || said === 'false') return said === 'true';
  return /^\d+$/.test(said) ? Number(said) : said;
};

/** What the process was told by its environment, checked once at start. */
export class Settings {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  /** The most connections to Postgres that this process opens. */
  readonly databasePool: number;
  readonly eventStoreUrl: string;
  /** What customers' ids are made with, so that an id does not give away the external id behind it. */
  readonly workspaceSecret: string;
  /** Where the built client lies; null serves the API alone. */
  readonly staticDir: string | null;
  /** Express's `trust proxy`: which hops may say the caller's address and protocol. */
  readonly trustProxy: boolean | number | string;
  /** The first administrator, made where there is no account yet. */
  readonly firstAdmin: { readonly email: string; readonly password: string } | null;
  readonly demoWorkspace: boolean;
  /** The company's billing system; null where none is named. */
  readonly billing: { readonly url: string; readonly token: string | null } | null;
  /** How long an operator's connection may stay lost before the claimed work goes back, in milliseconds. */
  readonly heartbeatGrace: number;
  /** Requests a minute for each signed-in person; 0 is without limit. */
  readonly rateLimit: number;
  /** Requests a minute for each token; 0 is without limit. */
  readonly tokenRateLimit: number;
  readonly logLevel: string;

  /** @throws Error that names each variable at fault, in words */
  constructor(variables: Readonly<Record<string, string | undefined>>) {
    const read = environment.safeParse(variables);
    if (!read.success)
      throw new Error(
        `The settings are not valid: ${read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`,
      );
    const env = read.data;
    this.production = env.NODE_ENV === 'production';
    this.port = env.PORT;
    this.host = env.HOST ?? (this.production ? '0.0.0.0' : '127.0.0.1');
    this.databaseUrl = env.DATABASE_URL;
    this.databasePool = env.DATABASE_POOL;
    this.eventStoreUrl = env.EVENTSTORE_URL;
    this.workspaceSecret = env.WORKSPACE_SECRET ?? 'for development alone';
    this.staticDir = env.STATIC_DIR ?? null;
    this.trustProxy = trust(env.TRUST_PROXY);
    this.firstAdmin =
      env.ADMIN_EMAIL !== undefined && env.ADMIN_PASSWORD !== undefined
        ? { email: env.ADMIN_EMAIL.toLowerCase(), password: env.ADMIN_PASSWORD }
        : null;
    this.demoWorkspace = env.DEMO_WORKSPACE;
    this.billing = env.BILLING_URL === undefined ? null : { url: env.BILLING_URL, token: env.BILLING_TOKEN ?? null };
    this.heartbeatGrace = env.HEARTBEAT_GRACE_SECONDS * 1_000;
    this.rateLimit = env.RATE_LIMIT_PER_MINUTE;
    this.tokenRateLimit = env.TOKEN_RATE_LIMIT_PER_MINUTE;
    this.logLevel = env.LOG_LEVEL;
  }
}
