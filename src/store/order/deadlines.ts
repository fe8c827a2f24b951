import type {
  Deadlines,
  DueDeadline,
  DueReminder,
  ReminderChange,
  Reminders,
  ReminderWrites,
} from "../../app/ports/deadlines";
import type { Instant } from "../../domain/vocabulary";
import type { TransactionClock } from "../database/business-clock";
import type { Database } from "../database/database";
import { marks, type Session } from "../database/session";
import { safeInteger, toSafeInteger } from "../entities/columns";
import { DeadlineEntity } from "../entities/deadline.entity";
import { writeOutbox } from "../outbox/outbox";

/** Due and not yet given up, earliest first. Reads only: the order's lock comes first, as everywhere. */
async function dueDeadlines(session: Session, now: Instant, limit: number): Promise<readonly DueDeadline[]> {
  const rows = await session.select(
    DeadlineEntity,
    "WHERE set_aside = 0 AND due_at <= ? ORDER BY due_at, order_id LIMIT ?",
    [now, limit],
  );
  return rows.map(({ orderId, dueAt }) => ({ orderId, dueAt }));
}

async function nextDeadlineAt(session: Session, after: Instant = 0): Promise<Instant | null> {
  const [row] = await session.query("SELECT MIN(due_at) AS due_at FROM deadlines WHERE set_aside = 0 AND due_at > ?", [
    after,
  ]);
  return safeInteger.from(row?.due_at) as Instant | null;
}

/** Whether it is no longer retried now. A deadline that was moved meanwhile is another one, which has not failed. */
async function deadlineFailed(
  session: Session,
  { orderId, dueAt }: DueDeadline,
  reason: string,
  maximum: number,
): Promise<boolean> {
  const isIt = "WHERE order_id = ? AND due_at = ?";
  await session.run(
    `UPDATE deadlines SET set_aside = CASE WHEN tries + 1 >= ? THEN 1 ELSE set_aside END, tries = tries + 1, last_error = ? ${isIt}`,
    [maximum, reason, orderId, dueAt],
  );
  const [row] = await session.select(DeadlineEntity, isIt, [orderId, dueAt]);
  return row?.setAside ?? false;
}

/** A deadline that is no longer retried. */
export interface SetAside extends DueDeadline {
  readonly tries: number;
  readonly lastError: string | null;
}

export async function setAside(session: Session, limit: number): Promise<readonly SetAside[]> {
  const rows = await session.select(DeadlineEntity, "WHERE set_aside = 1 ORDER BY due_at, order_id LIMIT ?", [limit]);
  return rows.map(({ orderId, dueAt, tries, lastError }) => ({ orderId, dueAt, tries, lastError }));
}

export const deadlines = (database: Database): Deadlines => ({
  dueDeadlines: (now, limit) => database.read((session) => dueDeadlines(session, now, limit)),
  nextDeadlineAt: (after) => database.read((session) => nextDeadlineAt(session, after)),
  deadlineFailed: (deadline, reason, maximum) =>
    database.transact((session) => deadlineFailed(session, deadline, reason, maximum)),
});

export const reminders = (database: Database): Reminders => ({
  dueReminders: (now, limit) => database.read((session) => dueReminders(session, now, limit)),
  nextReminderAt: (after) => database.read((session) => nextReminderAt(session, after)),
  dropReminder: (reminder) => database.transact((session) => dropReminder(session, reminder)),
});

export const reminderWrites = (session: Session, clock: TransactionClock): ReminderWrites => ({
  next: (orderIds) => nextReminders(session, orderIds),
  write: (changes) => writeReminders(session, clock, changes),
});

/** [N3] Read without locking, as deadlines are. */
async function dueReminders(session: Session, now: Instant, limit: number): Promise<readonly DueReminder[]> {
  const rows = await session.query(
    "SELECT order_id, remind_at FROM deadlines WHERE remind_at <= ? ORDER BY remind_at, order_id LIMIT ?",
    [now, limit],
  );
  return rows.map(({ order_id, remind_at }) => ({ orderId: String(order_id), dueAt: toSafeInteger(remind_at) }));
}

async function nextReminderAt(session: Session, after: Instant = 0): Promise<Instant | null> {
  const [row] = await session.query("SELECT MIN(remind_at) AS remind_at FROM deadlines WHERE remind_at > ?", [after]);
  return safeInteger.from(row?.remind_at) as Instant | null;
}

/**
 * Locks the deadlines' rows, and leaves out those that another transaction holds [F34]: `writeReminders` changes them,
 * but not the orders' rows. A cluster compares only changed rows, so that a second node would put the same reminder
 * into the outbox under its lock of the order [F32].
 */
async function nextReminders(session: Session, orderIds: readonly string[]): Promise<ReadonlyMap<string, Instant>> {
  if (orderIds.length === 0) return new Map();
  const rows = await session.select(
    DeadlineEntity,
    `${session.byPrimaryKey} WHERE remind_at IS NOT NULL AND order_id IN (${marks(orderIds)})${session.lockingFree}`,
    orderIds,
  );
  return new Map(rows.flatMap(({ orderId, remindAt }) => (remindAt === null ? [] : [[orderId, remindAt] as const])));
}

/** Under the orders' locks. */
async function writeReminders(
  session: Session,
  clock: TransactionClock,
  reminders: readonly ReminderChange[],
): Promise<void> {
  const rows = reminders.map(({ orderId, nextAt }) => ({ orderId, remindAt: nextAt }));
  await session.updateEach(DeadlineEntity, rows, ["remindAt"]);
  await writeOutbox(
    session,
    reminders.flatMap(({ mail }) => (mail === null ? [] : { does: "ADD", item: mail })),
    clock,
  );
}

async function dropReminder(session: Session, { orderId, dueAt }: DueReminder): Promise<void> {
  await session.run("UPDATE deadlines SET remind_at = NULL WHERE order_id = ? AND remind_at = ?", [orderId, dueAt]);
}
