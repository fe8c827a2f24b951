/**
 * Runs work that can wait: a limited number at once, each started in its own turn of the event loop, so that requests
 * and health checks are served between two of them [S17]. Whose work is next rotates among the owners; the work of one
 * owner starts in the order in which it came.
 */
export class FairQueue {
  /** What starts the waiting work of each owner. The first owner is next. */
  readonly #waiting = new Map<string, Set<() => void>>();
  #running = 0;
  #isScheduled = false;

  /** @param limit  how much runs at once. */
  constructor(private readonly limit: number) {}

  async run<T>(owner: string, work: () => Promise<T>): Promise<T> {
    await new Promise<void>((start) => {
      const waiting = this.#waiting.get(owner) ?? new Set();
      this.#waiting.set(owner, waiting.add(start));
      this.#schedule();
    });
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.#schedule();
    }
  }

  #schedule(): void {
    if (this.#isScheduled || this.#running >= this.limit || this.#waiting.size === 0) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#startNext();
      this.#schedule();
    });
  }

  #startNext(): void {
    for (const [owner, waiting] of this.#waiting) {
      const [start] = waiting;
      this.#waiting.delete(owner);
      if (start === undefined) continue;
      waiting.delete(start);
      if (waiting.size > 0) this.#waiting.set(owner, waiting);
      this.#running += 1;
      start();
      return;
    }
  }
}
