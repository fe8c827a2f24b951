import { setImmediate } from "node:timers/promises";
import type { Timers } from "../../../src/app/background/timers";

/** Lets everything happen that needs no time to pass. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await setImmediate();
}

/** Time that is stopped until it is moved. */
export class ManualTimers implements Timers {
  #now = 1_000;
  readonly #pending = new Set<{ readonly at: number; readonly callback: () => void }>();

  now(): number {
    return this.#now;
  }

  after(delayMs: number, callback: () => void): () => void {
    const timer = { at: this.#now + delayMs, callback };
    this.#pending.add(timer);
    return () => void this.#pending.delete(timer);
  }

  /** Timers that would still fire. */
  pendingCount(): number {
    return this.#pending.size;
  }

  /**
   * Time passes and nothing fires, as in a process that is stopped. Timers that fell due fire with the next `advance`.
   */
  standStill(ms: number): void {
    this.#now += ms;
  }

  /** Fires what falls due on the way, each at its own instant, and lets it have its effects. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settled();
    for (let next = this.#earliest(); next !== undefined && next.at <= end; next = this.#earliest()) {
      this.#pending.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.callback();
      await settled();
    }
    this.#now = end;
  }

  #earliest() {
    return [...this.#pending].sort((a, b) => a.at - b.at)[0];
  }
}
