import { setMaxListeners } from "node:events";
import type { SweepEnd } from "./sweep-loop";

/** What a node has in progress with external servers. */
export interface Runner {
  /** Begins what is due, as far as there are free slots. */
  sweep(): Promise<SweepEnd>;
  /** Resolves when nothing is in progress any more. */
  idle(): Promise<void>;
  /** Aborts what is in progress, so that other nodes can claim it immediately. */
  cutOff(): void;
}

/** Tries beside each other, so many at most. */
export class ConcurrencyLimit {
  readonly #running = new Set<Promise<void>>();
  readonly #stopping = new AbortController();

  constructor(private readonly max: number) {
    setMaxListeners(max + 1, this.stopping); // one for each try in progress: no leak
  }

  /** Aborted when what is in progress is cut off. */
  get stopping(): AbortSignal {
    return this.#stopping.signal;
  }

  get free(): number {
    return this.max - this.#running.size;
  }

  /** @param work  never throws. */
  start(work: Promise<void>): void {
    const slot = work.finally(() => this.#running.delete(slot));
    this.#running.add(slot);
  }

  /**
   * @param sweep  never throws. One runs after the other: a caller that waits for a sweep and then for idle has also
   *   waited for what the sweep before it began.
   */
  runner(sweep: () => Promise<SweepEnd>): Runner {
    let last: Promise<unknown> = Promise.resolve();
    return {
      sweep() {
        const next = last.then(sweep);
        last = next;
        return next;
      },
      idle: async () => {
        while (this.#running.size > 0) await Promise.all(this.#running);
      },
      cutOff: () => {
        this.#stopping.abort();
      },
    };
  }
}
