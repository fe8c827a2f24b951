import type { SweepLoop } from "../app/background/sweep-loop";
import { Unavailable } from "../app/failures";
import type { OutboxLoop } from "../app/notification/outbox-loop";
import { startReminderLoop } from "../app/notification/reminder-loop";
import type { ExpiryParts } from "../app/order/expire-due";
import { startExpiryLoop } from "../app/order/expiry-loop";
import type { WebhookParts } from "../app/partner/run-webhooks";
import { startWebhookLoop } from "../app/partner/webhook-loop";
import type { WakeUps } from "../app/ports/order-store";
import type { OutboxKind } from "../domain/order/outbox";
import type { PolicyBook } from "../domain/policy";
import type { HealthCheck } from "../http/monitoring/health";
import type { Store } from "../store/open-store";
import type { Closing } from "./closing";
import { type OutboxesParts, type Sending, startOutboxes } from "./outbox";

/** What a node does without a request. */
export interface Loops {
  readonly expiry: SweepLoop;
  readonly reminders: SweepLoop;
  readonly outbox: OutboxLoop;
  readonly webhooks: SweepLoop;
}

interface LoopsParts {
  readonly store: Store;
  readonly policies: PolicyBook;
  readonly closing: Closing;
  readonly wakeUps: WakeUps;
  readonly pollMs: number;
  readonly expiry: ExpiryParts;
  readonly outbox: Pick<OutboxesParts, "log" | "newId" | "onSent">;
  readonly sendings: Readonly<Record<OutboxKind, Sending | null>>;
  readonly webhooks: WebhookParts;
}

export function startLoops({
  store,
  policies,
  closing,
  expiry,
  outbox,
  sendings,
  webhooks,
  ...live
}: LoopsParts): Loops {
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

/**
 * A check of /health/ready for each loop. Before the loops run, and while one cannot reach the database or hangs, the
 * node is not ready.
 */
export const loopChecks = (loops: () => Loops | null): Readonly<Record<string, HealthCheck>> => ({
  expiryLoop: () => requireHealthy("the expiry loop", loops()?.expiry),
  reminderLoop: () => requireHealthy("the reminder loop", loops()?.reminders),
  outboxLoop: () => requireHealthy("the outbox loop", loops()?.outbox),
  webhookLoop: () => requireHealthy("the webhook loop", loops()?.webhooks),
});

const requireHealthy = (name: string, loop: SweepLoop | undefined): Promise<void> =>
  loop?.isHealthy() === true ? Promise.resolve() : Promise.reject(new Unavailable(name));
