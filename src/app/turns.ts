/** Lets so many pieces of work under one key run at once; the others wait in the order in which they came, for a limited time. */
export class Turns {
  readonly #keys = new Map<string, Waiting>();

  /** @param limit  how many run at once under one key. */
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
    const state = this.#keys.get(key) ?? { running: 0, queue: new Set() };
    this.#keys.set(key, state);
    if (state.running < this.limit) state.running += 1;
    else await turn(state, waitMs, late);
    try {
      return await work();
    } finally {
      this.#next(key, state);
    }
  }

  /** The next one takes over the place of the one that ended. */
  #next(key: string, state: Waiting): void {
    const [start] = state.queue;
    if (start !== undefined) {
      state.queue.delete(start);
      start();
      return;
    }
    state.running -= 1;
    if (state.running === 0) this.#keys.delete(key);
  }
}

interface Waiting {
  running: number;
  /** What starts those that wait, oldest first. */
  readonly queue: Set<() => void>;
}

const turn = ({ queue }: Waiting, waitMs: number, late: () => Error): Promise<void> =>
  new Promise((resolve, reject) => {
    const start = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      queue.delete(start);
      reject(late());
    }, waitMs);
    queue.add(start);
  });
