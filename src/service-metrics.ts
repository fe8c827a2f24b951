import { Counter, Gauge, Histogram, type Registry } from "prom-client";
import type { ExpiryParts } from "./app/expire-due";
import type { OutboxParts } from "./app/run-outbox";
import type { WebhookParts } from "./app/run-webhooks";
import type { Store } from "./store/open-store";

const LATENESS_SECONDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 30, 300, 3_600];

/** How late deadlines take effect [L3], and how many nobody tries any more. */
export function measureExpiry(registry: Registry): Pick<ExpiryParts, "onCarriedOut" | "onSetAside"> {
  const lateness = new Histogram({
    name: "deadline_lateness_seconds",
    help: "From a deadline's instant to its effect.",
    buckets: LATENESS_SECONDS,
    registers: [registry],
  });
  const failed = new Counter({
    name: "deadlines_set_aside_total",
    help: "Deadlines that this node gave up after their last try.",
    registers: [registry],
  });
  return {
    onCarriedOut: (lateMs) => {
      lateness.observe(Math.max(lateMs, 0) / 1_000);
    },
    onSetAside: () => {
      failed.inc();
    },
  };
}

/** How tries to send ended, by kind. */
export function measureOutbox(registry: Registry): Pick<OutboxParts, "onSent"> {
  const tries = new Counter({
    name: "outbox_tries_total",
    help: "Tries to send what waits in the outbox, by how they ended.",
    labelNames: ["kind", "end"],
    registers: [registry],
  });
  return {
    onSent: ({ kind }, { end }) => {
      tries.inc({ kind, end });
    },
  };
}

/** How requests to partners' endpoints ended. */
export function measureWebhooks(registry: Registry): Required<Pick<WebhookParts, "onTried">> {
  const tries = new Counter({
    name: "webhook_tries_total",
    help: "Messages to partners' endpoints, by how each try ended.",
    labelNames: ["end"],
    registers: [registry],
  });
  return {
    onTried: (end) => {
      tries.inc({ end });
    },
  };
}

/** Connections of the database's pool. */
export function measurePool(registry: Registry, store: Pick<Store, "poolStats">): void {
  new Gauge({
    name: "database_pool_connections",
    help: "Connections of the database's pool, by state.",
    labelNames: ["state"],
    registers: [registry],
    collect() {
      for (const [state, count] of Object.entries(store.poolStats())) this.set({ state }, Number(count));
    },
  });
}
