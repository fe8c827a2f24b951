import type { OutboxKind } from "../domain/order/outbox";
import { businessNow, realNow } from "./database/business-clock";
import { marks, type Session } from "./database/session";
import { OWNER_IS_VALID } from "./partner/webhook-owners";

/** Items that wait, and how long the oldest of them has waited, in milliseconds; 0 if none waits. */
export interface Waiting {
  readonly count: number;
  readonly oldestMs: number;
}

/** The work of all nodes that is late, waits, or is no longer retried. Counts end at MAX_COUNT. */
export interface Backlog {
  /** Deadlines that have passed and have not taken effect, by business time. */
  readonly overdueDeadlines: Waiting;
  /** Deadlines that are no longer retried. */
  readonly deadlineDeadLetters: number;
  /** Refunds and emails that are yet to be sent, by the real clock. */
  readonly outbox: Readonly<Record<OutboxKind, Waiting>>;
  /** Refunds and emails that are no longer retried. */
  readonly outboxDeadLetters: Readonly<Record<OutboxKind, number>>;
  /** Webhook messages that the service could not make and no longer retries. */
  readonly webhookDeadLetters: number;
  /** Orders that have a message for an enabled webhook endpoint. */
  readonly webhooks: Waiting;
  /**
   * Webhook endpoints that were disabled, except by their owners or by operators, and those whose owner's token has
   * ended.
   */
  readonly disabledEndpoints: number;
}

/** Rows that one count looks at: an operator acts on ten thousand as on a million. */
const MAX_COUNT = 10_000;

/** Reads everything in one go, for health and metrics. Each statement reads at most MAX_COUNT rows of an index. */
export async function readBacklog(session: Session, sandbox: boolean): Promise<Backlog> {
  const now = await realNow(session);
  const business = sandbox ? await businessNow(session, sandbox) : now;
  const outbox = async (kind: OutboxKind): Promise<Waiting> =>
    waiting(
      session,
      now,
      "COALESCE(first_tried_at, due_at)",
      "outbox WHERE kind = ? AND set_aside = 0 ORDER BY due_at",
      [kind],
    );
  const outboxDeadLetters = (kind: OutboxKind): Promise<number> =>
    count(session, "outbox WHERE kind = ? AND set_aside = 1", [kind]);
  return {
    overdueDeadlines: await waiting(
      session,
      business,
      "due_at",
      "deadlines WHERE set_aside = 0 AND due_at <= ? ORDER BY due_at",
      [business],
    ),
    deadlineDeadLetters: await count(session, "deadlines WHERE set_aside = 1"),
    outbox: { REFUND: await outbox("REFUND"), MAIL: await outbox("MAIL") },
    outboxDeadLetters: { REFUND: await outboxDeadLetters("REFUND"), MAIL: await outboxDeadLetters("MAIL") },
    webhookDeadLetters: await count(session, "webhook_dead_letters"),
    webhooks: await waitingStreams(session, now),
    disabledEndpoints: await count(
      session,
      "webhook_endpoints WHERE disabled_reason NOT IN ('BY_OWNER', 'BY_OPERATOR') OR (disabled_reason IS NULL AND owner_token_ends_at <= ?)",
      [now],
    ),
  };
}

/** @param from  what comes after FROM, in the order of an index, so that the oldest rows are counted first. */
async function waiting(
  session: Session,
  now: number,
  since: string,
  from: string,
  values: readonly unknown[],
): Promise<Waiting> {
  const [counted] = await session.counts({ from, values, least: since, limit: MAX_COUNT });
  const oldest = counted?.least ?? null;
  return { count: counted?.total ?? 0, oldestMs: oldest === null ? 0 : Math.max(0, now - oldest) };
}

const count = (session: Session, from: string, values: readonly unknown[] = []): Promise<number> =>
  session.count(from, values, MAX_COUNT);

/** Endpoint by endpoint: the index of the streams begins with the endpoint. */
async function waitingStreams(session: Session, now: number): Promise<Waiting> {
  const endpoints = await session.query(
    `SELECT e.id FROM webhook_endpoints e WHERE e.disabled_reason IS NULL AND ${OWNER_IS_VALID} LIMIT ${MAX_COUNT}`,
    [now, now],
  );
  if (endpoints.length === 0) return { count: 0, oldestMs: 0 };
  const ids = endpoints.map(({ id }) => String(id));
  return waiting(
    session,
    now,
    "COALESCE(first_tried_at, due_at)",
    `webhook_streams WHERE due_at IS NOT NULL AND endpoint_id IN (${marks(ids)})`,
    ids,
  );
}
