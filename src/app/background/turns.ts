/** Lets so much work under one key run at once; the rest waits in the order in which it came, for a limited time. */
export class Turns {
  readonly #keys = new Map<string, Waiting>();

  /** @param limit  how many turns are taken at once under one key. */
  constructor(private readonly limit: number) {}

  /** How many wait, under all keys. */
  get waiting(): number {
    return [...this.#keys.values()].reduce((sum, { queue }) => sum + queue.size, 0);
  }

  /**
   * @param waitMs  how long it may wait for its turn.
   * @throws what `late` returns if its turn does not come in that time; the work does not run then.
   */
  async run<T>(key: string, waitMs: number, late: () => Error, work: () => Promise<T>): Promise<T> {
    const state = this.#stateOf(key);
    if (!this.#takes(state, 1)) await this.#turn(key, state, { turns: 1, waitMs, late });
    try {
      return await work();
    } finally {
      this.#giveBack(key, state, 1);
    }
  }

  /**
   * @param turns  how many at once: more than there are count as all.
   * @returns what gives them back, once.
   */
  async take(key: string, { turns, waitMs, late }: Taking): Promise<() => void> {
    const count = Math.min(turns, this.limit);
    const state = this.#stateOf(key);
    if (!this.#takes(state, count)) await this.#turn(key, state, { turns: count, waitMs, late });
    return () => {
      this.#giveBack(key, state, count);
    };
  }

  #stateOf(key: string): Waiting {
    const state = this.#keys.get(key) ?? { taken: 0, queue: new Set() };
    this.#keys.set(key, state);
    return state;
  }

  /** Whether it need not wait. */
  #takes(state: Waiting, turns: number): boolean {
    const isFree = state.queue.size === 0 && state.taken + turns <= this.limit;
    if (isFree) state.taken += turns;
    return isFree;
  }

  #giveBack(key: string, state: Waiting, turns: number): void {
    state.taken -= turns;
    this.#startNext(key, state);
  }

  #turn(key: string, state: Waiting, { turns, waitMs, late }: Taking): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiting = {
        turns,
        start: (): void => {
          clearTimeout(timer);
          resolve();
        },
      };
      const timer = setTimeout(() => {
        state.queue.delete(waiting);
        this.#startNext(key, state); // those behind it may need fewer turns
        reject(late());
      }, waitMs);
      state.queue.add(waiting);
    });
  }

  /** Strictly first come, first served: otherwise, work that needs many turns could wait without end. */
  #startNext(key: string, state: Waiting): void {
    for (const next of state.queue) {
      if (state.taken + next.turns > this.limit) return;
      state.queue.delete(next);
      state.taken += next.turns;
      next.start();
    }
    if (state.taken === 0) this.#keys.delete(key);
  }
}

interface Taking {
  readonly turns: number;
  readonly waitMs: number;
  readonly late: () => Error;
}

interface Waiting {
  taken: number;
  /** Oldest first. */
  readonly queue: Set<{ readonly turns: number; readonly start: () => void }>;
}
