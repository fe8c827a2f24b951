import { systemTimers } from "../../../src/app/background/timers";
import { pingWebhook } from "../../../src/app/partner/ping-webhook";
import { type WebhookParts, webhookRunner } from "../../../src/app/partner/run-webhooks";
import { createWebhookEndpoints, type WebhookEndpointParts } from "../../../src/app/partner/webhook-endpoints";
import { sealer } from "../../../src/app/partner/webhook-secret";
import type { PostWebhook } from "../../../src/app/ports/webhooks";
import type { App } from "../../../src/graphql/context/app";
import { newId } from "../../../src/store/new-id";
import type { Store } from "../../../src/store/open-store";
import { silentLogger } from "../app/memory-logs";

const takesAll: PostWebhook = () => Promise.resolve({ status: 200, error: null, retryAfterMs: null });

/** Endpoints without a sender: of an API without its server and loops. */
export function webhooksOn(
  store: Store,
  shared: Pick<WebhookEndpointParts, "wakeUps" | "keyOf" | "newId">,
): App["webhooks"] {
  const { reads, replays } = store.webhooks;
  const parts = { ...shared, store: store.orders, sealer: sealer(Buffer.alloc(32, 2)), replays };
  const sample = { type: "SAMPLE", timestamp: "2026-01-01T00:00:00.000Z", data: {} };
  return {
    endpoints: createWebhookEndpoints({ ...parts, reads, errorOfDocument: () => null, mayReach: () => true }),
    ping: pingWebhook({ ...parts, reads, post: takesAll, timers: systemTimers, render: () => Promise.resolve(sample) }),
    reads,
  };
}

/** A node's webhooks that are swept by hand, to the end of what is due. */
export function sendingOn(store: Store, post: PostWebhook, more: Partial<WebhookParts> = {}): () => Promise<void> {
  const { reads, streams } = store.webhooks;
  const render = () => Promise.resolve({ type: "SAMPLE", timestamp: "2026-01-01T00:00:00.000Z", data: {} });
  const parts = {
    reads,
    streams,
    post,
    render,
    sealer: sealer(Buffer.alloc(32, 2)),
    timers: systemTimers,
    logger: silentLogger,
    newId,
  };
  const runner = webhookRunner({ ...parts, chance: () => 0, ...more });
  return async () => {
    await runner.sweep();
    await runner.idle();
  };
}
