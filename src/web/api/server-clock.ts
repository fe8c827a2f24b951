/** Whether an answer was requested some time ago, or was pushed in order: only a push may set the clock back. */
export type Channel = "answer" | "push";

/**
 * The server's clock, as last received, advanced by the device's monotonic clock. The device's own date is never used:
 * it may be wrong by hours. If the monotonic clock stops while the device sleeps, the server's time is read again at
 * waking: see waking.ts. Instants are milliseconds of the epoch.
 */
export class ServerClock {
  /** Server's time less monotonic time; null until the first time was received. */
  #offset: number | null = null;
  readonly #listeners = new Set<() => void>();

  /** @param monotonic  milliseconds that only grow, such as performance.now. */
  constructor(private readonly monotonic: () => number = () => performance.now()) {}

  /** A slow answer contains a time in the past: the latest time counts, except that a push always counts. */
  receive(serverTime: string, how: Channel): void {
    const offset = Date.parse(serverTime) - this.monotonic();
    if (Number.isNaN(offset)) return;
    if (how === "answer" && this.#offset !== null && offset <= this.#offset) return;
    const jumped = this.#offset === null || Math.abs(offset - this.#offset) >= JUMP_MS;
    this.#offset = offset;
    if (jumped) for (const listener of this.#listeners) listener();
  }

  /** Before the first time was received: the device's own time, which nothing important relies on. */
  now(): number {
    return this.#offset === null ? Date.now() : this.#offset + this.monotonic();
  }

  /** Calls when the clock was moved, as a sandbox's can be. @returns what ends it. */
  onJump(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

const JUMP_MS = 500;
