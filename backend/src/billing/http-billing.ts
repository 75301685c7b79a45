import { billingAnswer, type BillingAnswer } from '@inbox/contracts/customer/billing.answers';
import { LRUCache } from 'lru-cache';
import { BillingAway, BillingDirectory } from './billing-directory.js';

interface Options {
  /** The address before `/customers/<external id>`. */
  readonly url: string;
  readonly token: string | null;
  /** How long one look-up may take, its second attempt included, in milliseconds. */
  readonly patience?: number;
  /** The clock of the cache, in milliseconds. */
  readonly now?: () => number;
}

interface Found {
  readonly answer: BillingAnswer | null;
}

/** How long an answer counts, in milliseconds; that nobody answered is never kept. */
const fresh = 60_000;

/** The company's billing system over HTTP. What it answers is kept for a minute and checked before anybody sees it. */
export class HttpBilling extends BillingDirectory {
  private readonly found: LRUCache<string, Found>;

  constructor(private readonly options: Options) {
    super();
    const { now = () => performance.now() } = options;
    this.found = new LRUCache<string, Found>({
      max: 5_000,
      ttl: fresh,
      ttlResolution: 0,
      perf: { now },
      fetchMethod: (externalId) => this.askTwice(externalId),
    });
  }

  async of(externalId: string): Promise<BillingAnswer | null> {
    const { answer } = await this.found.forceFetch(externalId);
    return answer;
  }

  /** A second attempt follows a first that failed at once; one that took all the patience is not worth another. */
  private async askTwice(externalId: string): Promise<Found> {
    const signal = AbortSignal.timeout(this.options.patience ?? 2_000);
    try {
      return await this.ask(externalId, signal).catch(() => this.ask(externalId, signal));
    } catch (cause) {
      throw new BillingAway('Billing does not answer.', { cause });
    }
  }

  private async ask(externalId: string, signal: AbortSignal): Promise<Found> {
    const { url, token } = this.options;
    const response = await fetch(`${url.replace(/\/$/, '')}/customers/${encodeURIComponent(externalId)}`, {
      headers: { accept: 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
      redirect: 'error',
      signal,
    });
    if (response.status === 404) {
      await response.body?.cancel();
      return { answer: null };
    }
    if (!response.ok) throw new Error(`Billing answered ${response.status.toString()}.`);

    return { answer: billingAnswer.parse(await response.json()) };
  }
}
