import { setTimeout as pause } from "node:timers/promises";
import { isConflict, LostRace } from "./database-errors";

const TRIES = 8;
const FIRST_PAUSE_MS = 4;
const LONGEST_PAUSE_MS = 250;

/**
 * Runs the whole transaction again on deadlock, lock timeout, a cluster's conflict, or a key that somebody else made first; 8 times at
 * most, then the original error is thrown [F18]. Pauses are of the real clock and random, so that rivals don't meet again.
 */
export async function again<T>(transaction: () => Promise<T>): Promise<T> {
  for (let number = 1; ; number += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (!isConflict(error)) throw error;
      if (number === TRIES) throw error instanceof LostRace ? error.cause : error;
      await pause(Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** number));
    }
  }
}
