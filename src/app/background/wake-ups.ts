import type { Listener, Topic, WakeUps } from "../ports/wake-ups";
import { systemTimers, type Timers } from "./timers";

const nothing = () => undefined;

/** One waiting caller. However often it was woken since its last call, it is notified once: nothing is buffered. */
export class Waiter implements Listener {
  readonly #timers: Timers;
  readonly #onClose: () => void;
  #woken = false;
  #open = true;
  #wake: (() => void) | null = null;

  constructor(timers: Timers, onClose: () => void = nothing) {
    this.#timers = timers;
    this.#onClose = onClose;
  }

  wake(): void {
    if (this.#wake === null) this.#woken = true;
    else this.#wake();
  }

  next(timeoutMs: number): Promise<boolean> {
    this.#wake?.();
    if (!this.#open || this.#woken) {
      this.#woken = false;
      return Promise.resolve(this.#open);
    }
    return new Promise((resolve) => {
      const wake = () => {
        cancel();
        this.#wake = null;
        resolve(this.#open);
      };
      const cancel = Number.isFinite(timeoutMs) ? this.#timers.after(timeoutMs, wake) : nothing;
      this.#wake = wake;
    });
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#onClose();
    this.#wake?.();
  }
}

/** The wake-ups of one process, with what a bus between processes needs of them. */
export interface LocalWakeUps extends WakeUps {
  /** Everybody: for when wake-ups of other nodes may have been lost. */
  wakeAll(): void;
  /** Listeners that are open: for metrics, and to show that none leaks. */
  listenerCount(): number;
}

/** Wake-ups within this process. */
export function inProcessWakeUps(timers: Timers = systemTimers): LocalWakeUps {
  const byTopic = new Map<Topic, Set<Waiter>>();
  const open = new Set<Waiter>();

  const leave = (waiter: Waiter, topics: readonly Topic[]) => {
    open.delete(waiter);
    for (const topic of topics) {
      const waiters = byTopic.get(topic);
      waiters?.delete(waiter);
      if (waiters?.size === 0) byTopic.delete(topic);
    }
  };

  return {
    announce(topics) {
      for (const topic of topics) for (const waiter of byTopic.get(topic) ?? []) waiter.wake();
    },
    listen(...topics) {
      const waiter: Waiter = new Waiter(timers, () => {
        leave(waiter, topics);
      });
      open.add(waiter);
      for (const topic of topics) byTopic.set(topic, (byTopic.get(topic) ?? new Set()).add(waiter));
      return waiter;
    },
    wakeAll() {
      for (const waiter of open) waiter.wake();
    },
    listenerCount: () => open.size,
  };
}
