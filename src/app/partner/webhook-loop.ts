import { startSweepLoop, type SweepLoop } from "../background/sweep-loop";
import type { WakeUps } from "../ports/wake-ups";
import { type WebhookParts, webhookRunner } from "./run-webhooks";

export interface WebhookLoopParts extends WebhookParts {
  readonly wakeUps: WakeUps;
  /** How long a message whose wake-up was lost can go unnoticed. */
  readonly pollMs: number;
}

/** Sends to endpoints: woken by a commit that wrote an event, by the next message's own time, and by a poll. */
export function startWebhookLoop(parts: WebhookLoopParts): SweepLoop {
  const runner = webhookRunner(parts);
  const loop = startSweepLoop(parts, {
    topics: ["webhooks"],
    sweep: () => runner.sweep(),
    subject: "message of a webhook",
    untilNextMs: async (isSomeLeft) => (isSomeLeft ? null : parts.streams.untilNextMs()),
  });
  return {
    isHealthy: () => loop.isHealthy(),
    stepMs: () => loop.stepMs(),
    async stop() {
      await loop.stop();
      runner.cutOff();
      await runner.idle();
    },
  };
}
