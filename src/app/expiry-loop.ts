import { expireDue, type ExpiryParts, type SweepEnd } from "./expire-due";
import type { WakeUps } from "./ports";
import { Waiter } from "./wake-ups";

/** Between two sweeps that wake-ups ask for: a busy server writes a new deadline many times a second. */
const SPACING_MS = 100;

/** Something due that a sweep did not see; one more look a moment later is no spinning. */
const SHORTEST_WAIT_MS = 10;

export interface ExpiryLoopParts extends ExpiryParts {
  readonly wakeUps: WakeUps;
  /** How long a deadline whose wake-up was lost can go unnoticed; at most 1000 keeps L3 also then. */
  readonly pollMs: number;
}

export interface ExpiryLoop {
  /** Ends after the batch in hand. */
  stop(): Promise<void>;
  /** For health: false while the last sweep could not reach the database. */
  isHealthy(): boolean;
}

/** [L3] Carries out each deadline at its instant: woken by the next one's own time, by a new earlier one, and by a moved clock. */
export function startExpiryLoop(parts: ExpiryLoopParts): ExpiryLoop {
  const woken = parts.wakeUps.listen("deadlines", "clock");
  const stopped = new Waiter(parts.timers);
  let isStopping = false;
  let lastEnd: SweepEnd = "NOTHING_DUE";
  let failedInARow = 0;

  const sweep = async () => {
    lastEnd = await expireDue(parts, () => isStopping);
    failedInARow = lastEnd === "NOTHING_DUE" ? 0 : failedInARow + 1;
  };

  /** Twice as long each time something is left, so that neither a held lock nor an outage makes it spin. */
  const waitMs = async () => {
    if (lastEnd !== "NOTHING_DUE") return Math.min(parts.pollMs, SPACING_MS * 2 ** (failedInARow - 1));
    return Math.min(parts.pollMs, await untilNextMs(parts));
  };

  const run = async () => {
    while (!isStopping) {
      await sweep();
      const wait = await waitMs();
      const sweptAt = parts.timers.now();
      await woken.next(wait);
      const early = Math.min(wait, SPACING_MS) - (parts.timers.now() - sweptAt);
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

async function untilNextMs({ store, clock, logger }: ExpiryLoopParts): Promise<number> {
  try {
    const next = await store.nextDeadlineAt();
    return next === null ? Infinity : Math.max(next - (await clock.now()), SHORTEST_WAIT_MS);
  } catch (error) {
    logger.warn({ err: error }, "the next deadline could not be read; it is looked for at the next poll");
    return Infinity;
  }
}
