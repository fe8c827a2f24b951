import { setMaxListeners } from "node:events";
import type { SweepEnd } from "./sweep-loop";

/** What a node has under way with others' servers. */
export interface Runner {
  /** Begins what is due, as far as there are lanes for it. */
  sweep(): Promise<SweepEnd>;
  /** Once nothing is under way any more. */
  idle(): Promise<void>;
  /** Cuts off what is under way: other nodes can have it at once. */
  cutOff(): void;
}

/** Tries beside each other, so many at most. */
export class ConcurrencyLimit {
  readonly #running = new Set<Promise<void>>();
  readonly #stopping = new AbortController();

  constructor(private readonly max: number) {
    setMaxListeners(max + 1, this.stopping); // one for each try under way: no leak
  }

  /** Aborted once what is under way is cut off. */
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
   * @param sweep  never throws. One runs after the other: whoever waits for a sweep and then for idle has waited for what the sweep before it
   * began as well.
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
