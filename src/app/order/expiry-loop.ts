import { startSweepLoop, type SweepLoop } from "../background/sweep-loop";
import type { WakeUps } from "../ports/wake-ups";
import { expireDue, type ExpiryParts } from "./expire-due";

export interface ExpiryLoopParts extends ExpiryParts {
  readonly wakeUps: WakeUps;
  /** How long a deadline whose wake-up was lost can go unnoticed; at most 1000 keeps L3 also then. */
  readonly pollMs: number;
}

/**
 * [L3] Processes each deadline at its instant. Woken by the next deadline's time, by a new earlier deadline, and by a
 * moved clock.
 */
export const startExpiryLoop = (parts: ExpiryLoopParts): SweepLoop =>
  startSweepLoop(parts, {
    topics: ["deadlines", "clock"],
    sweep: (isStopping) => expireDue(parts, isStopping),
    subject: "deadline",
    untilNextMs: async (isSomeLeft) => {
      const now = await parts.clock.now();
      const next = await parts.store.nextDeadlineAt(isSomeLeft ? now : undefined);
      return next === null ? null : next - now;
    },
  });
