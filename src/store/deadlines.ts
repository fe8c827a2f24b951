import type { DueDeadline } from "../app/ports";
import type { Instant } from "../domain/vocabulary";
import { safeInteger } from "./columns";
import { DeadlineEntity } from "./deadline.entity";
import type { Session } from "./session";

/** Due and not set aside, earliest first. Reads only: the order's lock comes first, as everywhere. */
export async function dueDeadlines(session: Session, now: Instant, limit: number): Promise<readonly DueDeadline[]> {
  const rows = await session.select(DeadlineEntity, "WHERE set_aside = 0 AND due_at <= ? ORDER BY due_at, order_id LIMIT ?", [now, limit]);
  return rows.map(({ orderId, dueAt }) => ({ orderId, dueAt }));
}

export async function nextDeadlineAt(session: Session): Promise<Instant | null> {
  const [row] = await session.query("SELECT MIN(due_at) AS due_at FROM deadlines WHERE set_aside = 0");
  return safeInteger.from(row?.due_at) as Instant | null;
}

/** Whether it is set aside now. A deadline that was moved meanwhile is another one, which has not failed. */
export async function deadlineFailed(session: Session, { orderId, dueAt }: DueDeadline, reason: string, maximum: number): Promise<boolean> {
  const isIt = "WHERE order_id = ? AND due_at = ?";
  await session.run(
    `UPDATE deadlines SET set_aside = CASE WHEN tries + 1 >= ? THEN 1 ELSE set_aside END, tries = tries + 1, last_error = ? ${isIt}`,
    [maximum, reason, orderId, dueAt],
  );
  const [row] = await session.select(DeadlineEntity, isIt, [orderId, dueAt]);
  return row?.setAside ?? false;
}

/** A deadline that nobody tries any more. */
export interface SetAside extends DueDeadline {
  readonly tries: number;
  readonly lastError: string | null;
}

export async function setAside(session: Session, limit: number): Promise<readonly SetAside[]> {
  const rows = await session.select(DeadlineEntity, "WHERE set_aside = 1 ORDER BY due_at, order_id LIMIT ?", [limit]);
  return rows.map(({ orderId, dueAt, tries, lastError }) => ({ orderId, dueAt, tries, lastError }));
}
