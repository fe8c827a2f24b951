import { Gauge, type Registry } from "prom-client";
import { Unavailable } from "../app/failures";
import { MINUTE_MS } from "../domain/duration";
import { OUTBOX_KINDS, type OutboxKind } from "../domain/order/outbox";
import { type HealthCheck, type HealthFigure, withTimeout } from "../http/monitoring/health";
import { sharedRead } from "../http/monitoring/shared-read";
import type { Backlog, Waiting } from "../store/backlog";
import type { Store } from "../store/open-store";

/**
 * [R8] A node whose clock differs more from the database's is not ready: it would accept expired tokens, or refuse
 * valid ones.
 */
const MAX_CLOCK_DIFFERENCE_MS = MINUTE_MS;

/** What health and metrics know of the work of all nodes. */
export interface BacklogReports {
  readonly figures: Readonly<Record<string, HealthFigure>>;
  /** Fails if this node's clock differs too much from the database's. */
  readonly clockCheck: HealthCheck;
}

interface Seen {
  readonly backlog: Backlog;
  /** This node's clock minus the database's, in milliseconds. */
  readonly clockDifferenceMs: number;
}

/**
 * Reports the backlog to /health/ready and /metrics. Both use one read of the database, if they ask at the same time.
 */
export function reportBacklog(registry: Registry, store: Pick<Store, "backlog" | "databaseNow">): BacklogReports {
  const clockDifference = sharedRead(() => clockDifferenceOf(store));
  const see = sharedRead(async (): Promise<Seen> => ({
    clockDifferenceMs: await clockDifference(),
    backlog: await store.backlog(),
  }));
  measureBacklog(registry, see);
  const figure =
    (of: (backlog: Backlog) => number): HealthFigure =>
    async () =>
      of((await see()).backlog);
  return {
    figures: {
      deadlinesOverdue: figure(({ overdueDeadlines }) => overdueDeadlines.count),
      deadlinesSetAside: figure(({ deadlineDeadLetters }) => deadlineDeadLetters),
      refundsWaiting: figure(({ outbox }) => outbox.REFUND.count),
      refundsFailed: figure(({ outboxDeadLetters }) => outboxDeadLetters.REFUND),
      mailsWaiting: figure(({ outbox }) => outbox.MAIL.count),
      mailsRefused: figure(({ outboxDeadLetters }) => outboxDeadLetters.MAIL),
      webhooksWaiting: figure(({ webhooks }) => webhooks.count),
      webhookEndpointsDisabled: figure(({ disabledEndpoints }) => disabledEndpoints),
      clockDifferenceMs: async () => Math.round((await see()).clockDifferenceMs),
    },
    clockCheck: async () => {
      if (Math.abs(await clockDifference()) > MAX_CLOCK_DIFFERENCE_MS) throw new Unavailable("this node's clock");
    },
  };
}

/**
 * At most half a round trip off. A separate read, because the duration of the backlog's reading must not decide whether
 * the node is ready.
 */
async function clockDifferenceOf(store: Pick<Store, "databaseNow">): Promise<number> {
  const before = Date.now();
  const databaseNow = await store.databaseNow();
  return (before + Date.now()) / 2 - databaseNow;
}

type Labels = Readonly<Record<string, string>>;
type Sample = readonly [labels: Labels, value: number];

/**
 * Name, meaning, and samples of each series. If the database cannot be read in time, `backlog_readable` is 0 and the
 * others are absent.
 */
const SERIES: readonly (readonly [name: string, help: string, samples: (seen: Seen) => readonly Sample[]])[] = [
  [
    "deadlines_overdue",
    "Deadlines that have passed and have not taken effect.",
    ({ backlog }) => one(backlog.overdueDeadlines.count),
  ],
  [
    "deadlines_overdue_oldest_age_seconds",
    "How long ago the oldest of them passed.",
    ({ backlog }) => age(backlog.overdueDeadlines),
  ],
  [
    "outbox_waiting",
    "Refunds and emails that are yet to be sent.",
    ({ backlog }) => byKind((kind) => backlog.outbox[kind].count),
  ],
  [
    "outbox_waiting_oldest_age_seconds",
    "How long the oldest of them has waited.",
    ({ backlog }) => byKind((kind) => backlog.outbox[kind].oldestMs / 1_000),
  ],
  [
    "webhook_streams_waiting",
    "Orders that have a message for an enabled webhook endpoint.",
    ({ backlog }) => one(backlog.webhooks.count),
  ],
  [
    "webhook_streams_waiting_oldest_age_seconds",
    "How long the oldest of them has waited.",
    ({ backlog }) => age(backlog.webhooks),
  ],
  [
    "webhook_endpoints_disabled",
    "Webhook endpoints to which nothing is sent: disabled, except by their owners or by operators, or their owner's token has ended.",
    ({ backlog }) => one(backlog.disabledEndpoints),
  ],
  [
    "dead_letters",
    "Deadlines, refunds, emails, and webhook messages that are no longer retried.",
    ({ backlog }) => [
      [{ kind: "DEADLINE" }, backlog.deadlineDeadLetters],
      [{ kind: "REFUND" }, backlog.outboxDeadLetters.REFUND],
      [{ kind: "EMAIL" }, backlog.outboxDeadLetters.MAIL],
      [{ kind: "WEBHOOK_MESSAGE" }, backlog.webhookDeadLetters],
    ],
  ],
  [
    "clock_difference_seconds",
    "This node's clock minus the database's.",
    ({ clockDifferenceMs }) => one(clockDifferenceMs / 1_000),
  ],
];

const one = (value: number): readonly Sample[] => [[{}, value]];
const age = ({ oldestMs }: Waiting): readonly Sample[] => one(oldestMs / 1_000);
const byKind = (value: (kind: OutboxKind) => number): readonly Sample[] =>
  OUTBOX_KINDS.map((kind) => [{ kind }, value(kind)]);

function measureBacklog(registry: Registry, see: () => Promise<Seen>): void {
  const readable = new Gauge({
    name: "backlog_readable",
    help: "1 if the database answered in time what waits; 0 if not. The series about what waits are absent then.",
    registers: [registry],
    async collect() {
      this.set((await withTimeout(see)) === null ? 0 : 1);
    },
  });
  readable.set(0);
  for (const [name, help, samples] of SERIES) {
    new Gauge({
      name,
      help,
      labelNames: LABEL_NAMES,
      registers: [registry],
      async collect() {
        const seen = await withTimeout(see);
        this.reset();
        for (const [labels, value] of seen === null ? [] : samples(seen.value)) this.set({ ...labels }, value);
      },
    });
  }
}

/** With a label name, a series that has no sample is absent; without one it would be 0. */
const LABEL_NAMES = ["kind"] as const;
