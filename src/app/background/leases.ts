import type { Logger } from "../ports/logger";
import type { Timers } from "./timers";

/** The longest time between a node's death and another node's try. A node that is alive renews its leases. */
export const LEASE_MS = 10_000;

/** Two renewals can be late or fail before a lease ends. */
const RENEWALS_PER_LEASE = 3;

export interface LeaseParts<Task> {
  /**
   * Renews those that the caller still holds, by one transaction. Returns those that somebody else has claimed since.
   */
  readonly renew: (tasks: readonly Task[], leaseMs: number) => Promise<readonly Task[]>;
  readonly timers: Timers;
  readonly logger: Logger;
  readonly leaseMs: number;
}

/** A task whose try is in progress. */
export interface Held {
  /** Aborted once the lease is lost, or the node stops. */
  readonly signal: AbortSignal;
  /** The try has ended. */
  release(): void;
}

interface Try {
  readonly end: () => void;
  /** When the lease was last known to be held, by this machine's own time. */
  knownAt: number;
}

/**
 * The leases of the tries that a node has in progress: renewed together for as long as one of them takes, so that only
 * the leases of a dead node end [F41]. A lease that somebody else has, or that could not be renewed for its whole
 * length, aborts its try. Between tries it does nothing.
 */
export class Leases<Task> {
  readonly #tries = new Map<Task, Try>();
  #isRenewing = false;
  #cancel: () => void = () => undefined;

  constructor(private readonly parts: LeaseParts<Task>) {}

  /** @param claimedAt  before the claim was sent, by the same timers. */
  hold(task: Task, claimedAt: number, stopping: AbortSignal): Held {
    const ending = new AbortController();
    const end = (): void => ending.abort();
    stopping.addEventListener("abort", end);
    if (stopping.aborted) end();
    this.#tries.set(task, { end, knownAt: claimedAt });
    if (this.#tries.size === 1 && !this.#isRenewing) this.#renewLater();
    return {
      signal: ending.signal,
      release: () => {
        stopping.removeEventListener("abort", end);
        this.#tries.delete(task);
        if (this.#tries.size === 0) this.#cancel();
      },
    };
  }

  #renewLater(): void {
    const { timers, leaseMs } = this.parts;
    this.#cancel = timers.after(leaseMs / RENEWALS_PER_LEASE, () => void this.#renew());
  }

  /** Never throws. The next one begins after this one's end. */
  async #renew(): Promise<void> {
    const { renew, timers, logger, leaseMs } = this.parts;
    const tasks = [...this.#tries.keys()];
    const askedAt = timers.now();
    this.#isRenewing = true;
    try {
      const lost = new Set(await renew(tasks, leaseMs));
      for (const task of tasks) this.#answered(task, lost.has(task), askedAt);
    } catch (error) {
      logger.warn({ err: error, tries: tasks.length }, "renewing leases failed, will retry until they end");
    }
    this.#isRenewing = false;
    for (const { end, knownAt } of this.#tries.values()) if (timers.now() - knownAt >= leaseMs) end();
    if (this.#tries.size > 0) this.#renewLater();
  }

  #answered(task: Task, isLost: boolean, askedAt: number): void {
    const held = this.#tries.get(task);
    if (isLost) held?.end();
    else if (held !== undefined) held.knownAt = askedAt;
  }
}
