import { startSweepLoop, type SweepLoop, type SweepLoopParts } from "../background/sweep-loop";
import { remindDue, type ReminderParts } from "./remind-due";

/**
 * [N3] Reminds at the instants of reminders: woken by the next one's own time, by a new one, and by a moved clock.
 */
export const startReminderLoop = (parts: ReminderParts & SweepLoopParts): SweepLoop =>
  startSweepLoop(parts, {
    topics: ["reminders", "clock"],
    sweep: (isStopping) => remindDue(parts, isStopping),
    subject: "reminder",
    untilNextMs: async (isSomeLeft) => {
      const now = await parts.clock.now();
      const next = await parts.store.nextReminderAt(isSomeLeft ? now : undefined);
      return next === null ? null : next - now;
    },
  });
