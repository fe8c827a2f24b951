import type { Topic, WakeUps } from "./ports";
import type { Timers } from "./timers";
import { Waiter } from "./wake-ups";

/** Between two sweeps that wake-ups ask for: a busy server brings new work many times a second. */
const SPACING_MS = 100;

/** Something due that a sweep did not see; one more look a moment later is no spinning. */
const SHORTEST_WAIT_MS = 10;

/** How a sweep ended: nothing is due any more; something is left to try again; or the database is down. */
export type SweepEnd = "NOTHING_DUE" | "SOME_LEFT" | "UNAVAILABLE";

export interface SweepLoopParts {
  readonly wakeUps: WakeUps;
  readonly timers: Timers;
  /** How long what is due can go unnoticed whose wake-up was lost. */
  readonly pollMs: number;
}

export interface Sweeping {
  /** Wake-ups that bring work. */
  readonly topics: readonly Topic[];
  readonly sweep: (isStopping: () => boolean) => Promise<SweepEnd>;
  /** Until something is due; Infinity where nothing waits or it can't be told. Never throws. */
  readonly untilNextMs: () => Promise<number>;
}

export interface SweepLoop {
  /** Ends after what the sweep has in hand. */
  stop(): Promise<void>;
  /** For health: false while the last sweep could not reach the database. */
  isHealthy(): boolean;
}

/** Sweeps whenever something falls due: by its own time, by a wake-up, and by a poll. */
export function startSweepLoop({ wakeUps, timers, pollMs }: SweepLoopParts, { topics, sweep, untilNextMs }: Sweeping): SweepLoop {
  const woken = wakeUps.listen(...topics);
  const stopped = new Waiter(timers);
  let isStopping = false;
  let lastEnd: SweepEnd = "NOTHING_DUE";
  let failedInARow = 0;

  /** Twice as long each time something is left, so that neither a held lock nor an outage makes it spin. */
  const waitMs = async () => {
    if (lastEnd !== "NOTHING_DUE") return Math.min(pollMs, SPACING_MS * 2 ** (failedInARow - 1));
    return Math.min(pollMs, Math.max(await untilNextMs(), SHORTEST_WAIT_MS));
  };

  const run = async () => {
    while (!isStopping) {
      lastEnd = await sweep(() => isStopping);
      failedInARow = lastEnd === "NOTHING_DUE" ? 0 : failedInARow + 1;
      const wait = await waitMs();
      const sweptAt = timers.now();
      await woken.next(wait);
      const early = Math.min(wait, SPACING_MS) - (timers.now() - sweptAt);
      if (early > 0) await stopped.next(early);
    }
  };

  const running = run();
  return {
    isHealthy: () => lastEnd !== "UNAVAILABLE",
    async stop() {
      isStopping = true;
      woken.close();
      stopped.close();
      await running;
    },
  };
}
