import { Counter, Gauge, Histogram, type Registry } from "prom-client";
import { STUCK_AFTER_MS, type SweepLoop } from "../app/background/sweep-loop";
import type { OutboxParts } from "../app/notification/run-outbox";
import type { ExpiryParts } from "../app/order/expire-due";
import type { WebhookParts } from "../app/partner/run-webhooks";
import type { SharedWakeUps } from "../delivery/redis-wake-ups";
import { boundedLabel } from "../http/monitoring/bounded-label";
import type { DatabaseObserver } from "../store/database/database";
import type { Store } from "../store/open-store";
import { type BacklogReports, reportBacklog } from "./backlog";
import type { Loops } from "./loops";
import { RELEASE } from "./release";

const LATENESS_SECONDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 30, 300, 3_600];

/** The database's pool, the release, and the work of all nodes. @returns what health shows of that work. */
export function measureNode(
  registry: Registry,
  store: Pick<Store, "poolStats" | "backlog" | "databaseNow">,
): BacklogReports {
  measurePool(registry, store);
  measureBuild(registry);
  return reportBacklog(registry, store);
}

/** What the database did wrong, from its opening on. */
export function countDatabase(registry: Registry): DatabaseObserver {
  const counter = (name: string, help: string) =>
    new Counter({ name, help, labelNames: ["code"], registers: [registry] });
  const errors = counter("database_errors_total", "Operations on the database that failed, by the driver's code.");
  const retries = counter(
    "database_retries_total",
    "Transactions that were retried after a conflict, by the driver's code.",
  );
  const [label, retryLabel] = [boundedLabel(), boundedLabel()];
  return {
    onError: (code) => {
      errors.inc({ code: label(code) });
    },
    onRetry: (code) => {
      retries.inc({ code: retryLabel(code) });
    },
  };
}

/** How late deadlines take effect [L3], and how many are no longer retried. */
export function measureExpiry(registry: Registry): Pick<ExpiryParts, "onExpired" | "onSetAside"> {
  const lateness = new Histogram({
    name: "deadline_lateness_seconds",
    help: "The time from a deadline to its effect.",
    buckets: LATENESS_SECONDS,
    registers: [registry],
  });
  const failed = new Counter({
    name: "deadlines_set_aside_total",
    help: "Deadlines that this node no longer retries after their last try.",
    registers: [registry],
  });
  return {
    onExpired: (lateMs) => {
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
    help: "Attempts to process rows of the outbox, by result.",
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
    help: "Attempts to send webhook messages, by result.",
    labelNames: ["end"],
    registers: [registry],
  });
  return {
    onTried: (end) => {
      tries.inc({ end });
    },
  };
}

/** How long each loop's current step has taken: a loop that hangs shows here, whatever its last sweep said. */
export function measureLoops(
  registry: Registry,
  loops: Readonly<Record<keyof Loops, Pick<SweepLoop, "stepMs">>>,
): void {
  new Gauge({
    name: "loop_step_seconds",
    help: `How long the loop's current step has taken; 0 while it waits. The node is not ready beyond ${STUCK_AFTER_MS / 1_000} s.`,
    labelNames: ["loop"],
    registers: [registry],
    collect() {
      for (const [loop, { stepMs }] of Object.entries(loops)) this.set({ loop }, stepMs() / 1_000);
    },
  });
}

/** Which release runs here. */
function measureBuild(registry: Registry): void {
  new Gauge({
    name: "service_build_info",
    help: "Always 1; the labels have the release and the version of Node.js.",
    labelNames: ["version", "node"],
    registers: [registry],
  }).set({ version: RELEASE, node: process.version }, 1);
}

/** Whether Redis carries wake-ups: only of nodes that have a Redis. */
export function measureRedis(registry: Registry, { connected }: Pick<SharedWakeUps, "connected">): void {
  new Gauge({
    name: "redis_connected",
    help: "1 if Redis carries wake-ups between the nodes, 0 if events of other nodes arrive by polling only.",
    registers: [registry],
    collect() {
      this.set(connected() ? 1 : 0);
    },
  });
}

/** Connections of the database's pool. */
function measurePool(registry: Registry, store: Pick<Store, "poolStats">): void {
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
