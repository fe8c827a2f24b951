import type { WakeUps } from "./ports";
import { webhookRunner, type WebhookParts } from "./run-webhooks";
import { startSweepLoop, type SweepLoop } from "./sweep-loop";

export interface WebhookLoopParts extends WebhookParts {
  readonly wakeUps: WakeUps;
  /** How long a message whose wake-up was lost can go unnoticed. */
  readonly pollMs: number;
}

/** Sends to endpoints: woken by a commit that wrote an event, by the next message's own time, and by a poll. */
export function startWebhookLoop(parts: WebhookLoopParts): SweepLoop {
  const runner = webhookRunner(parts);
  const loop = startSweepLoop(parts, { topics: ["webhooks"], sweep: () => runner.sweep(), untilNextMs: () => untilNextMs(parts) });
  return {
    isHealthy: () => loop.isHealthy(),
    async stop() {
      await loop.stop();
      runner.cutOff();
      await runner.idle();
    },
  };
}

async function untilNextMs({ streams, logger }: WebhookLoopParts): Promise<number> {
  try {
    return (await streams.untilNextMs()) ?? Infinity;
  } catch (error) {
    logger.warn({ err: error }, "the webhooks' next message could not be read; it is looked for at the next poll");
    return Infinity;
  }
}
