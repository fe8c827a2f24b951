import type { FairQueue } from "./fair-queue";
import type { Timers } from "./timers";

export interface SharedResultsParts<Result> {
  readonly queue: FairQueue;
  readonly timers: Timers;
  /** How long a result is kept after all who waited for it have it: for those who come a little later. */
  readonly keptMs: number;
  /** Whether it may be kept; if left out, always. */
  readonly mayKeep?: (result: Result) => boolean;
}

/** Work that several ask for under one key. */
export interface SharedWork<Result> {
  /** Equal for those who get the same result. */
  readonly key: string;
  /** Whose turn in the queue it takes. */
  readonly owner: string;
  readonly work: () => Promise<Result>;
  /**
   * Called when the turn comes. Returns what is given without any work if the result is not needed any more, else null.
   */
  readonly instead?: () => Result | null;
}

interface Entry<Result> {
  waiting: number;
  result: Promise<Result> | null;
}

/** Results that nobody waits for. Each can be as large as an answer. */
const MAX_KEPT = 8;

/**
 * Executes once what several callers request at the same time, and gives all of them the result [S17]. Each result
 * takes its own turn in the queue, because serialising a large result costs time too.
 */
export class SharedResults<Result> {
  readonly #entries = new Map<string, Entry<Result>>();
  /** What ends the time of each kept entry; the oldest is first. */
  readonly #cached = new Map<string, () => void>();

  constructor(private readonly parts: SharedResultsParts<Result>) {}

  async get({ key, owner, work, instead = () => null }: SharedWork<Result>): Promise<Result> {
    const entry = this.#entries.get(key) ?? { waiting: 0, result: null };
    this.#entries.set(key, entry);
    entry.waiting += 1;
    this.#endKeeping(key);
    let mayKeep = false;
    try {
      const result = await this.parts.queue.run(owner, async () => instead() ?? (entry.result ??= work()));
      mayKeep = this.parts.mayKeep?.(result) ?? true;
      return result;
    } finally {
      entry.waiting -= 1;
      if (entry.waiting === 0 && mayKeep) this.#keep(key);
      else if (entry.waiting === 0) this.#entries.delete(key);
    }
  }

  #keep(key: string): void {
    const drop = (): void => {
      this.#endKeeping(key);
      this.#entries.delete(key);
    };
    this.#cached.set(key, this.parts.timers.after(this.parts.keptMs, drop));
    for (const oldest of this.#cached.keys()) {
      if (this.#cached.size <= MAX_KEPT) return;
      this.#endKeeping(oldest);
      this.#entries.delete(oldest);
    }
  }

  #endKeeping(key: string): void {
    this.#cached.get(key)?.();
    this.#cached.delete(key);
  }
}
