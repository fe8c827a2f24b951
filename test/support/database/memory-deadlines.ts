import { Unavailable } from "../../../src/app/failures";
import type { ExpiryParts } from "../../../src/app/order/expire-due";
import type { DueDeadline } from "../../../src/app/ports/deadlines";
import type { ManualTimers } from "../app/manual-timers";
import { silentLogger } from "../app/memory-logs";

interface Pending extends DueDeadline {
  tries: number;
  isSetAside: boolean;
}

/** Deadlines as a database would hold them. Some can always fail, be held by another node, or all be out of reach. */
export class MemoryDeadlines {
  readonly #timers: ManualTimers;
  readonly pending = new Map<string, Pending>();
  readonly poisonous = new Set<string>();
  readonly held = new Set<string>();
  isDown = false;
  /** The arguments of `expire`, call by call. */
  readonly batches: (readonly string[])[] = [];
  readonly expiredIds: { readonly orderId: string; readonly lateMs: number }[] = [];
  readonly setAside: string[] = [];
  sweeps = 0;

  constructor(timers: ManualTimers) {
    this.#timers = timers;
  }

  add(orderId: string, dueAt: number): void {
    this.pending.set(orderId, { orderId, dueAt, tries: 0, isSetAside: false });
  }

  parts(): ExpiryParts {
    return {
      timers: this.#timers,
      logger: silentLogger,
      clock: { now: () => this.#answer(() => this.#timers.now()) },
      onSetAside: ({ orderId }) => this.setAside.push(orderId),
      execute: { expire: (orderIds) => this.#answer(() => this.#expire(orderIds)) },
      store: {
        dueDeadlines: (now, limit) => {
          this.sweeps += 1;
          return this.#answer(() =>
            this.#waiting()
              .filter(({ dueAt }) => dueAt <= now)
              .slice(0, limit),
          );
        },
        nextDeadlineAt: (after = 0) =>
          this.#answer(() => this.#waiting().find(({ dueAt }) => dueAt > after)?.dueAt ?? null),
        deadlineFailed: ({ orderId }, _reason, maximum) => this.#answer(() => this.#failed(orderId, maximum)),
      },
    };
  }

  #waiting(): readonly Pending[] {
    return [...this.pending.values()].filter(({ isSetAside }) => !isSetAside).sort((a, b) => a.dueAt - b.dueAt);
  }

  #expire(orderIds: readonly string[]) {
    this.batches.push(orderIds);
    if (orderIds.some((orderId) => this.poisonous.has(orderId))) throw new TypeError("poison");
    const expiredIds = orderIds.filter((orderId) => !this.held.has(orderId) && this.pending.has(orderId));
    for (const orderId of expiredIds) {
      this.expiredIds.push({ orderId, lateMs: this.#timers.now() - (this.pending.get(orderId)?.dueAt ?? 0) });
      this.pending.delete(orderId);
    }
    return { expiredIds };
  }

  #failed(orderId: string, maximum: number): boolean {
    const deadline = this.pending.get(orderId);
    if (deadline === undefined) return false;
    deadline.tries += 1;
    return (deadline.isSetAside = deadline.tries >= maximum);
  }

  async #answer<T>(answer: () => T): Promise<T> {
    await Promise.resolve();
    if (this.isDown) throw new Unavailable("database");
    return answer();
  }
}
