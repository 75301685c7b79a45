/** Lets a few pieces of work run at a time; the rest wait in the order they came. */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** @param atOnce how many may run at the same time */
  constructor(private readonly atOnce: number) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.atOnce) this.running++;
    else await new Promise<void>((go) => this.waiting.push(go));
    try {
      return await work();
    } finally {
      // why no decrement: the place is handed to the next in line
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }
}
