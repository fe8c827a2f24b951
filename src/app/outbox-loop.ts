import type { WakeUps } from "./ports";
import { outboxRunner, type OutboxParts, type OutboxRunner } from "./run-outbox";
import { startSweepLoop, type SweepEnd, type SweepLoop } from "./sweep-loop";
import { Waiter } from "./wake-ups";

export interface OutboxLoopParts extends OutboxParts {
  readonly wakeUps: WakeUps;
  /** How long a row whose wake-up was lost can go unnoticed. */
  readonly pollMs: number;
}

export interface OutboxLoop extends SweepLoop {
  /** Sends what is due now, and waits for it: but not for what takes long. */
  drain(): Promise<void>;
}

/** How long somebody waits for tries that are under way; a sandbox whose clock is moved stands still for as long. */
const DRAIN_MS = 2_000;

/** Sends what the outbox holds: woken by a commit that wrote to it, by the next row's own time, and by a poll. */
export function startOutboxLoop(parts: OutboxLoopParts): OutboxLoop {
  const runner = outboxRunner(parts);
  const loop = startSweepLoop(parts, {
    topics: ["outbox"],
    sweep: () => runner.sweep(),
    untilNextMs: () => untilNextMs(parts),
  });
  return {
    isHealthy: () => loop.isHealthy(),
    async drain() {
      const late = new Waiter(parts.timers);
      let isLate = false;
      const time = late.next(DRAIN_MS).then(() => (isLate = true));
      await Promise.race([sendAll(runner, () => isLate), time]);
      late.close();
    },
    async stop() {
      await loop.stop();
      runner.cutOff();
      await runner.idle();
    },
  };
}

/** One lot after the other, as many as there are lanes. */
async function sendAll(runner: OutboxRunner, isLate: () => boolean): Promise<void> {
  let end: SweepEnd = "SOME_LEFT";
  while (end === "SOME_LEFT" && !isLate()) {
    end = await runner.sweep();
    await runner.idle();
  }
}

async function untilNextMs({ outbox, kind, logger }: OutboxLoopParts): Promise<number> {
  try {
    return (await outbox.untilNextMs(kind)) ?? Infinity;
  } catch (error) {
    logger.warn({ err: error }, "the outbox's next row could not be read; it is looked for at the next poll");
    return Infinity;
  }
}
