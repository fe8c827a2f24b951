/** Whether an answer was asked for some time ago, or was pushed in order: only a push may set the clock back. */
export type Channel = "answer" | "push";

/**
 * The server's clock, as it was last heard, carried on by the device's monotonic one. The device's own date is never asked: it may be wrong
 * by hours. Where the monotonic clock stands still while the device sleeps, the server is heard again at waking: see waking.ts. Instants are
 * milliseconds of the epoch.
 */
export class ServerClock {
  /** Server's time less monotonic time; null until the server was heard. */
  #offset: number | null = null;
  readonly #listeners = new Set<() => void>();

  /** @param monotonic  milliseconds that only grow, such as performance.now. */
  constructor(private readonly monotonic: () => number = () => performance.now()) {}

  /** An answer that was long under way tells a time that is past: the latest one counts, but for a push. */
  receive(serverTime: string, how: Channel): void {
    const offset = Date.parse(serverTime) - this.monotonic();
    if (Number.isNaN(offset)) return;
    if (how === "answer" && this.#offset !== null && offset <= this.#offset) return;
    const jumped = this.#offset === null || Math.abs(offset - this.#offset) >= JUMP_MS;
    this.#offset = offset;
    if (jumped) for (const listener of this.#listeners) listener();
  }

  /** Before the server was heard: the device's own idea, which nothing that counts relies on. */
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
