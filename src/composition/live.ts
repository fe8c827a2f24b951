import { Counter, type Registry } from "prom-client";
import { FairQueue } from "../app/background/fair-queue";
import { systemTimers } from "../app/background/timers";
import { answerKey, type Context } from "../graphql/context/context";
import { LiveExecutions } from "../graphql/operation/live-executions";
import type { DocumentTurns } from "../graphql/partner/webhook-document";

/** What is executed for events: subscriptions, and webhooks' own documents. */
export interface Live {
  readonly subscriptions: LiveExecutions<Context>;
  readonly documents: DocumentTurns;
}

/** More would not be faster: one processor executes all of them, and the database has few connections. */
const AT_ONCE = 4;

export function openLive(registry: Registry): Live {
  const executions = new Counter({
    name: "live_executions_total",
    help: "Selections that were executed for an event: of subscriptions, and of webhooks' own documents. Several can share one.",
    labelNames: ["for"],
    registers: [registry],
  });
  const counted = (kind: "subscription" | "webhook_document") => {
    executions.inc({ for: kind }, 0);
    return {
      onExecuted: () => {
        executions.inc({ for: kind });
      },
    };
  };
  const parts = { queue: new FairQueue(AT_ONCE), timers: systemTimers };
  return {
    subscriptions: new LiveExecutions({ ...parts, keyOf: answerKey, ...counted("subscription") }),
    documents: { ...parts, ...counted("webhook_document") },
  };
}
