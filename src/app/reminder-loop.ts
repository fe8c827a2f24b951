import { remindDue, type ReminderParts } from "./remind-due";
import { startSweepLoop, type SweepLoop, type SweepLoopParts } from "./sweep-loop";

/** [N3] Reminds at the instants of reminders: woken by the next one's own time, by a new deadline, and by a moved clock. */
export const startReminderLoop = (parts: ReminderParts & SweepLoopParts): SweepLoop =>
  startSweepLoop(parts, {
    topics: ["deadlines", "clock"],
    sweep: (isStopping) => remindDue(parts, isStopping),
    untilNextMs: () => untilNextMs(parts),
  });

async function untilNextMs({ store, clock, logger }: ReminderParts): Promise<number> {
  try {
    const next = await store.nextReminderAt();
    return next === null ? Infinity : next - (await clock.now());
  } catch (error) {
    logger.warn({ err: error }, "the next reminder could not be read; it is looked for at the next poll");
    return Infinity;
  }
}
