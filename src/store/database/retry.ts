import { setTimeout as pause } from "node:timers/promises";
import { Conflict } from "../../app/failures";
import { codeOf, isConflict, isLockTimeout, isOutage, LostRace, withoutValues } from "./database-errors";
import type { TimeBudget } from "./time-budget";

/** A key that somebody else makes first again and again is a bug, which time does not cure. */
const LOST_RACES = 8;
const FIRST_PAUSE_MS = 4;
const LONGEST_PAUSE_MS = 250;

export interface RetryRules {
  readonly budget: TimeBudget;
  /** How long the database waits for a lock: a further try that has less time cannot succeed by waiting. */
  readonly lockWaitMs: number;
  /** A batch is not retried after one: the lock that it waited for would delay everything else in it [F34]. */
  readonly endsAtLockTimeout: boolean;
  /** Before each further try. */
  readonly onRetry: (code: string) => void;
}

/**
 * Runs the whole transaction again on deadlock, lock timeout, a cluster's conflict, or a key that another transaction
 * created first [F18], until its time is over [F38]. Pauses are of the real clock and random, so that two rivals do not
 * meet again.
 * @throws Conflict if one outlasts the time [F26].
 */
export async function again<T>(
  { budget, lockWaitMs, onRetry, endsAtLockTimeout }: RetryRules,
  transaction: () => Promise<T>,
): Promise<T> {
  const outlasted = (conflict: unknown): Conflict =>
    new Conflict("a row that others write", { cause: withoutValues(conflict) });
  let last: unknown;
  for (let number = 1; ; number += 1) {
    try {
      return await transaction();
    } catch (error) {
      // The time can end within a further try. What used it up were the conflicts.
      if (last !== undefined && endedByTime(error, budget)) throw outlasted(last);
      if (!isConflict(error) || (endsAtLockTimeout && isLockTimeout(error))) throw error;
      last = error;
      if (error instanceof LostRace && number === LOST_RACES) throw error.cause;
      await pause(Math.min(budget.leftMs, Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** number)));
      if (budget.leftMs <= (isLockTimeout(error) ? lockWaitMs : 0)) throw outlasted(error);
      onRetry(codeOf(error));
    }
  }
}

const endedByTime = (error: unknown, { leftMs }: TimeBudget): boolean =>
  leftMs === 0 && isOutage(error) && !isConflict(error);
