import type { TryEnd, WebhookAttempt, WebhookStreams, WebhookTask } from "../../app/ports/webhook-endpoints";
import { MESSAGE_NOT_MADE } from "../../domain/dead-letter";
import type { Instant } from "../../domain/vocabulary";
import { realNow } from "../database/business-clock";
import type { Database } from "../database/database";
import { type LeasedTable, renewLeases } from "../database/renew-leases";
import type { Values } from "../database/rows";
import { marks, type Session } from "../database/session";
import { ActivityEntity } from "../entities/activity.entity";
import { safeInteger, toSafeInteger } from "../entities/columns";
import { WebhookDeadLetterEntity } from "../entities/webhook-dead-letter.entity";
import { WebhookEndpointEntity } from "../entities/webhook-endpoint.entity";
import { WebhookStreamEntity } from "../entities/webhook-stream.entity";
import { toEvent } from "../order/activity-rows";
import { addAttempt } from "./webhook-attempts";
import { OWNER_IS_VALID } from "./webhook-owners";

/**
 * What waited for its next try when its endpoint was enabled again: due at once, as if it had never been tried. The
 * endpoint's row says so for all of them, however many, so that enabling it locks none of them [F26]. Those that are
 * due by their own time are found by it.
 */
const TRIED_BEFORE = `SELECT 1 FROM webhook_streams t WHERE t.endpoint_id = e.id AND t.first_tried_at < e.resumed_at
  AND t.lease_owner IS NULL AND t.due_at IS NOT NULL`;

type ClaimOptions = Parameters<WebhookStreams["claim"]>[0];
type Stream = Values<WebhookStreamEntity>;

/** How exactly an endpoint's last success is kept: its row is written no more often. */
const SUCCESS_MS = 1_000;

const LEASED: LeasedTable = { table: "webhook_streams", key: ["endpoint_id", "order_id"] };

export class DatabaseWebhookStreams implements WebhookStreams {
  constructor(private readonly database: Database) {}

  dueEndpoints(): Promise<readonly string[]> {
    return this.database.read(async (session) => {
      const now = await realNow(session);
      const rows = await session.query(
        `SELECT e.id FROM webhook_endpoints e WHERE e.disabled_reason IS NULL AND ${OWNER_IS_VALID}
           AND (EXISTS (SELECT 1 FROM webhook_streams s WHERE s.endpoint_id = e.id AND s.due_at <= ?) OR EXISTS (${TRIED_BEFORE}))`,
        [now, now, now],
      );
      return rows.map(({ id }) => String(id));
    });
  }

  /** If all events that it looked at were skipped, it continues to look. */
  async claim(options: ClaimOptions): Promise<readonly WebhookTask[]> {
    for (;;) {
      const { tasks, looked } = await this.database.transact((session) => claim(session, options));
      if (tasks.length > 0 || looked < options.limit) return tasks;
    }
  }

  renew(tasks: readonly WebhookTask[], leaseMs: number): Promise<readonly WebhookTask[]> {
    const rows = tasks.map((task) => ({ task, key: [task.endpointId, task.event.orderId], lease: task.lease }));
    return this.database.transact(async (session) =>
      (await renewLeases(session, LEASED, rows, leaseMs)).map(({ task }) => task),
    );
  }

  finish(task: WebhookTask, ended: TryEnd, attempt: Omit<WebhookAttempt, "nextAttemptAt"> | null): Promise<void> {
    return this.database.transact((session) => finish(session, task, ended, attempt));
  }

  untilNextMs(): Promise<number | null> {
    return this.database.read(async (session) => {
      const now = await realNow(session);
      const [row] = await session.query(
        `SELECT MIN(next_at) AS next_at FROM (SELECT CASE WHEN EXISTS (${TRIED_BEFORE}) THEN 0 ELSE (SELECT s.due_at FROM webhook_streams s
           WHERE s.endpoint_id = e.id AND s.due_at IS NOT NULL ORDER BY s.due_at LIMIT 1) END AS next_at
           FROM webhook_endpoints e WHERE e.disabled_reason IS NULL AND ${OWNER_IS_VALID}) due`,
        [now, now],
      );
      const nextAt = safeInteger.from(row?.next_at) as number | null;
      return nextAt === null ? null : Math.max(0, nextAt - now);
    });
  }
}

async function claim(session: Session, { endpointId, limit, leaseMs, lease }: ClaimOptions) {
  const now = await realNow(session);
  const [endpoint] = await session.select(WebhookEndpointEntity, `e WHERE id = ? AND ${OWNER_IS_VALID}`, [
    endpointId,
    now,
    now,
  ]);
  if (endpoint?.disabledReason !== null) return { tasks: [], looked: 0 };
  const due = await dueStreams(session, endpoint, now, limit);
  const tasks: WebhookTask[] = [];
  for (const stream of due) {
    const task = await take(session, stream, endpoint, { now, leaseMs, lease });
    if (task !== null) tasks.push(task);
  }
  return { tasks, looked: due.length };
}

async function dueStreams(
  session: Session,
  { id, resumedAt }: Values<WebhookEndpointEntity>,
  now: Instant,
  limit: number,
): Promise<readonly Stream[]> {
  const select = (rest: string, values: readonly unknown[]): Promise<readonly Stream[]> =>
    session.select(WebhookStreamEntity, `WHERE endpoint_id = ? AND ${rest} LIMIT ?${session.lockingFree}`, [
      id,
      ...values,
    ]);
  const due = await select("due_at <= ? ORDER BY due_at", [now, limit]);
  if (resumedAt === null || due.length === limit) return due.map((stream) => sinceResumed(stream, resumedAt));
  const waiting = await select("first_tried_at < ? AND lease_owner IS NULL AND due_at > ? ORDER BY first_tried_at", [
    resumedAt,
    now,
    limit - due.length,
  ]);
  return [...due, ...waiting].map((stream) => sinceResumed(stream, resumedAt));
}

const sinceResumed = (stream: Stream, resumedAt: Instant | null): Stream =>
  resumedAt !== null && (stream.firstTriedAt ?? resumedAt) < resumedAt
    ? { ...stream, tries: 0, firstTriedAt: null }
    : stream;

/**
 * The stream's next event of a chosen type, leased; null if there is none: then there is nothing to send until the next
 * one is written.
 */
async function take(
  session: Session,
  stream: Stream,
  { eventTypes }: Values<WebhookEndpointEntity>,
  { now, leaseMs, lease }: { readonly now: Instant; readonly leaseMs: number; readonly lease: string },
): Promise<WebhookTask | null> {
  const { endpointId, orderId, nextSequence } = stream;
  // After the lock, so that it sees what its last holder was waited for.
  const [row] = await session.select(
    ActivityEntity,
    `WHERE order_id = ? AND sequence >= ? AND type IN (${marks(eventTypes)}) ORDER BY sequence LIMIT 1`,
    [orderId, nextSequence, ...eventTypes],
  );
  if (row === undefined) {
    await move(session, stream, { nextSequence: (await newestOf(session, orderId)) + 1, dueAt: null });
    return null;
  }
  const isSame = row.sequence === nextSequence;
  const tries = isSame ? stream.tries + 1 : 1;
  const firstTriedAt = (isSame ? stream.firstTriedAt : null) ?? now;
  await move(session, stream, {
    nextSequence: row.sequence,
    dueAt: now + leaseMs,
    tries,
    firstTriedAt,
    leaseOwner: lease,
  });
  return { endpointId, event: toEvent(row), lease, tries, firstTriedAt };
}

/** The stream's new state. Columns that are not named start from their defaults. */
async function move(
  session: Session,
  { endpointId, orderId }: Pick<Stream, "endpointId" | "orderId">,
  to: Pick<Stream, "nextSequence" | "dueAt"> & Partial<Stream>,
): Promise<void> {
  await session.run(
    `UPDATE webhook_streams SET next_sequence = ?, due_at = ?, tries = ?, first_tried_at = ?, lease_owner = ?
       WHERE endpoint_id = ? AND order_id = ?`,
    [to.nextSequence, to.dueAt, to.tries ?? 0, to.firstTriedAt ?? null, to.leaseOwner ?? null, endpointId, orderId],
  );
}

async function finish(
  session: Session,
  task: WebhookTask,
  ended: TryEnd,
  attempt: Omit<WebhookAttempt, "nextAttemptAt"> | null,
): Promise<void> {
  const { endpointId, event, lease } = task;
  const [stream] = await session.select(
    WebhookStreamEntity,
    `WHERE endpoint_id = ? AND order_id = ? AND lease_owner = ?${session.locking}`,
    [endpointId, event.orderId, lease],
  );
  const [endpoint] = await session.select(WebhookEndpointEntity, "WHERE id = ?", [endpointId]);
  if (endpoint === undefined) return;
  const now = await realNow(session);
  const nextAttemptAt = ended.end === "AGAIN" ? now + ended.afterMs : null;
  if (attempt !== null) await addAttempt(session, { ...attempt, nextAttemptAt });
  if (ended.end === "TAKEN") await succeeded(session, endpointId, now);
  const disabled = disabledBy(ended, task, endpoint);
  if (disabled !== null) await disable(session, endpointId, disabled);
  const isDead = ended.end === "GIVEN_UP" && disabled === null && attempt?.error === MESSAGE_NOT_MADE;
  if (stream !== undefined && isDead) await keepDeadLetter(session, { task, messageId: attempt.messageId, now });
  if (stream !== undefined) await moveOn(session, stream, { ended, isKept: disabled !== null, now });
}

/** [F40] The stream goes past it, and no partner can mend it. It can be there from before a replay. */
async function keepDeadLetter(
  session: Session,
  { task, messageId, now }: { readonly task: WebhookTask; readonly messageId: string; readonly now: Instant },
): Promise<void> {
  const { endpointId, event, tries } = task;
  await session.run("DELETE FROM webhook_dead_letters WHERE id = ?", [messageId]);
  const place = { id: messageId, endpointId, orderId: event.orderId, sequence: event.sequence };
  await session.insert(WebhookDeadLetterEntity, [{ ...place, tries, lastError: MESSAGE_NOT_MADE, givenUpAt: now }]);
}

/**
 * An endpoint that accepted nothing for days is not there. An endpoint that refuses permanently does not want messages.
 */
function disabledBy({ end }: TryEnd, { firstTriedAt }: WebhookTask, { lastSuccessAt }: Values<WebhookEndpointEntity>) {
  if (end === "GONE") return "GONE";
  return end === "GIVEN_UP" && (lastSuccessAt ?? 0) < firstTriedAt ? "NO_SUCCESS" : null;
}

const disable = (session: Session, endpointId: string, reason: string): Promise<number> =>
  session.run("UPDATE webhook_endpoints SET disabled_reason = ? WHERE id = ? AND disabled_reason IS NULL", [
    reason,
    endpointId,
  ]);

const succeeded = (session: Session, endpointId: string, now: Instant): Promise<number> =>
  session.run("UPDATE webhook_endpoints SET last_success_at = ? WHERE id = ? AND COALESCE(last_success_at, 0) <= ?", [
    now,
    endpointId,
    now - SUCCESS_MS,
  ]);

interface MoveOn {
  readonly ended: TryEnd;
  /** The endpoint was disabled by it: the message waits, should it be enabled again. */
  readonly isKept: boolean;
  readonly now: Instant;
}

async function moveOn(session: Session, stream: Stream, { ended, isKept, now }: MoveOn): Promise<void> {
  const { nextSequence, tries, firstTriedAt, orderId } = stream;
  if (ended.end === "AGAIN")
    return move(session, stream, { nextSequence, dueAt: now + ended.afterMs, tries, firstTriedAt });
  if (ended.end === "HELD") return move(session, stream, { nextSequence, dueAt: now, tries: tries - 1, firstTriedAt });
  if (isKept) return move(session, stream, { nextSequence, dueAt: now });
  const isMore = Math.max(stream.newestSequence, await newestOf(session, orderId)) > nextSequence;
  return move(session, stream, { nextSequence: nextSequence + 1, dueAt: isMore ? now : null });
}

/**
 * The order's newest event. The stream's own row knows it too, but not of events that a node of an earlier release has
 * written. A statement of its own after the lock: it sees the event of the writer that was waited for.
 */
async function newestOf(session: Session, orderId: string): Promise<number> {
  const [newest] = await session.query("SELECT version FROM orders WHERE id = ?", [orderId]);
  return toSafeInteger(newest?.version ?? 0);
}
