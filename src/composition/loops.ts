import type { SweepLoop } from "../app/background/sweep-loop";
import { Unavailable } from "../app/failures";
import type { OutboxLoop } from "../app/notification/outbox-loop";
import { startReminderLoop } from "../app/notification/reminder-loop";
import type { ExpiryParts } from "../app/order/expire-due";
import { startExpiryLoop } from "../app/order/expiry-loop";
import type { WebhookParts } from "../app/partner/run-webhooks";
import { startWebhookLoop } from "../app/partner/webhook-loop";
import type { OutboxKind } from "../domain/order/outbox";
import type { HealthCheck } from "../http/monitoring/health";
import type { NodeParts } from "./node-parts";
import { type OutboxesParts, type Sending, startOutboxes } from "./outbox";

/** What a node does without a request. */
export interface Loops {
  readonly expiry: SweepLoop;
  readonly reminders: SweepLoop;
  readonly outbox: OutboxLoop;
  readonly webhooks: SweepLoop;
}

interface LoopsParts extends Pick<NodeParts, "store" | "policies" | "closing" | "wakeUps"> {
  readonly pollMs: number;
  readonly expiry: ExpiryParts;
  readonly outbox: Pick<OutboxesParts, "log" | "newId" | "onSent">;
  readonly sendings: Readonly<Record<OutboxKind, Sending | null>>;
  readonly webhooks: WebhookParts;
}

/** The loops of a node. They start after its server, because emails of a sandbox link to the server's port. */
export class NodeLoops {
  #running: Loops | null = null;

  /**
   * A check of /health/ready for each loop. Before the loops run, and while one cannot reach the database or hangs, the
   * node is not ready.
   */
  readonly checks: Readonly<Record<string, HealthCheck>> = {
    expiryLoop: () => requireHealthy("the expiry loop", this.#running?.expiry),
    reminderLoop: () => requireHealthy("the reminder loop", this.#running?.reminders),
    outboxLoop: () => requireHealthy("the outbox loop", this.#running?.outbox),
    webhookLoop: () => requireHealthy("the webhook loop", this.#running?.webhooks),
  };

  /** Sends what waits in the outbox. Before the loops run, nothing. */
  async drainOutbox(): Promise<void> {
    await this.#running?.outbox.drain();
  }

  start(parts: LoopsParts): Loops {
    return (this.#running = startLoops(parts));
  }
}

function startLoops({ store, policies, closing, expiry, outbox, sendings, webhooks, ...live }: LoopsParts): Loops {
  const { timers, logger } = expiry;
  const reminding = { ...live, timers, logger, policies, store: store.orders, clock: store.clock };
  const loops = {
    expiry: startExpiryLoop({ ...expiry, ...live }),
    reminders: startReminderLoop(reminding),
    outbox: startOutboxes({ ...outbox, ...live, store }, sendings),
    webhooks: startWebhookLoop({ ...webhooks, ...live }),
  };
  for (const loop of Object.values(loops)) closing.add(() => loop.stop());
  return loops;
}

const requireHealthy = (name: string, loop: SweepLoop | undefined): Promise<void> =>
  loop?.isHealthy() === true ? Promise.resolve() : Promise.reject(new Unavailable(name));
