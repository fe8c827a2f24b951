import type { Runner } from "../background/concurrency-limit";
import { startSweepLoop, type SweepEnd, type SweepLoop } from "../background/sweep-loop";
import { Waiter } from "../background/wake-ups";
import type { WakeUps } from "../ports/wake-ups";
import { type OutboxParts, outboxRunner } from "./run-outbox";

export interface OutboxLoopParts extends OutboxParts {
  readonly wakeUps: WakeUps;
  /** How long a row whose wake-up was lost can go unnoticed. */
  readonly pollMs: number;
}

export interface OutboxLoop extends SweepLoop {
  /** Sends what is due now, and waits for it: but not for what takes long. */
  drain(): Promise<void>;
}

/** How long a caller waits for tries in progress. A sandbox whose clock is moved is stopped for as long. */
const DRAIN_MS = 2_000;

/** Sends what the outbox holds: woken by a commit that wrote to it, by the next row's own time, and by a poll. */
export function startOutboxLoop(parts: OutboxLoopParts): OutboxLoop {
  const runner = outboxRunner(parts);
  const loop = startSweepLoop(parts, {
    topics: ["outbox"],
    sweep: () => runner.sweep(),
    subject: "row of the outbox",
    untilNextMs: async (isSomeLeft) => (isSomeLeft ? null : parts.outbox.untilNextMs(parts.kind)),
  });
  return {
    isHealthy: () => loop.isHealthy(),
    stepMs: () => loop.stepMs(),
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

/** One batch after the other, each as large as there are free slots. */
async function sendAll(runner: Runner, isLate: () => boolean): Promise<void> {
  let end: SweepEnd = "SOME_LEFT";
  while (end === "SOME_LEFT" && !isLate()) {
    end = await runner.sweep();
    await runner.idle();
  }
}
