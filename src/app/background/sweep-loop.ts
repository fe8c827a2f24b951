import type { Logger } from "../ports/logger";
import type { Topic, WakeUps } from "../ports/wake-ups";
import type { Timers } from "./timers";
import { Waiter } from "./wake-ups";

/** Between two sweeps that wake-ups ask for: a busy server brings new work many times a second. */
const SPACING_MS = 100;

/** Something due that a sweep did not see; one more look a moment later is no spinning. */
const SHORTEST_WAIT_MS = 10;

/**
 * The longest duration of one step of a sweep (one batch, or one read), because every statement has its own limit. A
 * loop that takes longer hangs.
 */
export const STUCK_AFTER_MS = 30_000;

/** How a sweep ended: nothing is due any more; something is left to try again; or the database is down. */
export type SweepEnd = "NOTHING_DUE" | "SOME_LEFT" | "UNAVAILABLE";

export interface SweepLoopParts {
  readonly wakeUps: WakeUps;
  readonly timers: Timers;
  readonly logger: Logger;
  /** How long what is due can go unnoticed whose wake-up was lost. */
  readonly pollMs: number;
}

export interface Sweeping {
  /** Wake-ups that bring work. */
  readonly topics: readonly Topic[];
  /** It asks `isStopping` before each of its steps, which shows that it makes progress. */
  readonly sweep: (isStopping: () => boolean) => Promise<SweepEnd>;
  /** What falls due, for the log: "deadline". */
  readonly subject: string;
  /**
   * The time until something is due; null if nothing waits. If it throws, the next poll looks.
   * @param isSomeLeft  what is due already is left for a later sweep, so that only what falls due from now on counts.
   */
  readonly untilNextMs: (isSomeLeft: boolean) => Promise<number | null>;
}

export interface SweepLoop {
  /** Ends after what the sweep has in hand. */
  stop(): Promise<void>;
  /**
   * For health: false while the last sweep could not reach the database, and while a step takes longer than
   * STUCK_AFTER_MS.
   */
  isHealthy(): boolean;
  /**
   * For metrics: how long the current step has taken, in milliseconds; 0 while the loop waits for something to fall
   * due.
   */
  stepMs(): number;
}

/** Sweeps whenever something falls due: by its own time, by a wake-up, and by a poll. */
export function startSweepLoop({ wakeUps, timers, logger, pollMs }: SweepLoopParts, sweeping: Sweeping): SweepLoop {
  const { topics, sweep, subject: what } = sweeping;
  const woken = wakeUps.listen(...topics);
  const stopped = new Waiter(timers);
  let isStopping = false;
  let lastEnd: SweepEnd = "NOTHING_DUE";
  let failedInARow = 0;
  /** When the current step started; null while the loop waits. */
  let steppedAt: number | null = null;
  const stepMs = (): number => (steppedAt === null ? 0 : timers.now() - steppedAt);
  const startStep = (): void => {
    steppedAt = timers.now();
  };

  const untilNextMs = async (): Promise<number> => {
    try {
      return (await sweeping.untilNextMs(lastEnd === "SOME_LEFT")) ?? Infinity;
    } catch (error) {
      logger.warn({ err: error }, `reading the next ${what} failed, will retry at the next poll`);
      return Infinity;
    }
  };

  /**
   * Twice as long each time something is left, so that neither a held lock nor an outage makes it spin; what else falls
   * due is not delayed.
   */
  const waitMs = async () => {
    const longest = lastEnd === "NOTHING_DUE" ? pollMs : Math.min(pollMs, SPACING_MS * 2 ** (failedInARow - 1));
    return lastEnd === "UNAVAILABLE" ? longest : Math.min(longest, Math.max(await untilNextMs(), SHORTEST_WAIT_MS));
  };

  const run = async () => {
    while (!isStopping) {
      startStep();
      lastEnd = await sweep(() => {
        startStep();
        return isStopping;
      });
      failedInARow = lastEnd === "NOTHING_DUE" ? 0 : failedInARow + 1;
      startStep();
      const wait = await waitMs();
      steppedAt = null;
      const sweptAt = timers.now();
      await woken.next(wait);
      const early = Math.min(wait, SPACING_MS) - (timers.now() - sweptAt);
      if (early > 0) await stopped.next(early);
    }
  };

  const running = run();
  return {
    isHealthy: () => lastEnd !== "UNAVAILABLE" && stepMs() <= STUCK_AFTER_MS,
    stepMs,
    async stop() {
      isStopping = true;
      woken.close();
      stopped.close();
      await running;
    },
  };
}
