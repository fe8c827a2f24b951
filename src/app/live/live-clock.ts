import type { Instant } from "../../domain/vocabulary";
import type { Timers } from "../background/timers";
import { Waiter } from "../background/wake-ups";
import type { Clock } from "../ports/clock";
import type { Logger } from "../ports/logger";
import type { Listener, WakeUps } from "../ports/wake-ups";

/** A difference that no delay of a query explains: somebody moved the clock [T3]. */
const JUMP_MS = 1000;

export interface LiveClockParts {
  readonly clock: Clock;
  readonly wakeUps: WakeUps;
  readonly timers: Timers;
  readonly pollMs: number;
  readonly logger: Logger;
}

/**
 * Business time without a query each time: read every `pollMs` while somebody listens, and advanced by this machine's
 * monotonic time unless the clock is stopped.
 */
export interface LiveClock {
  /** true: waiting brings no later instant, only a move does. */
  readonly stands: boolean;
  /** Whole milliseconds; null until it was read. It lags by the duration of the reading, so that nothing ends early. */
  now(): Instant | null;
  /** Woken when it was first read, and when it was moved. */
  listen(): Listener;
}

export function liveClock({ clock, wakeUps, timers, pollMs, logger }: LiveClockParts): LiveClock {
  const listeners = new Set<Waiter>();
  /** What to add to this machine's time. */
  let offset: number | null = null;
  let moved: Listener | null = null;
  const stands = clock.stands === true;
  const machineNow = () => (stands ? 0 : timers.now());

  const read = async () => {
    const before = offset;
    offset = (await clock.now()) - machineNow();
    if (before !== null && Math.abs(offset - before) < (stands ? 1 : JUMP_MS)) return;
    for (const listener of listeners) listener.wake();
  };

  const run = async (woken: Listener) => {
    do {
      await read().catch((error: unknown) => {
        logger.warn({ err: error }, "reading the clock failed, countdowns continue from the last reading");
      });
    } while (await woken.next(pollMs));
  };

  const leave = (listener: Waiter) => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    moved?.close();
    moved = null;
    offset = null;
  };

  return {
    stands,
    now: () => (offset === null ? null : Math.floor(machineNow() + offset)),
    listen() {
      const listener: Waiter = new Waiter(timers, () => {
        leave(listener);
      });
      listeners.add(listener);
      if (moved === null) void run((moved = wakeUps.listen("clock")));
      else if (offset !== null) listener.wake();
      return listener;
    },
  };
}
