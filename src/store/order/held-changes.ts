import type { OrderChange } from "../../app/ports/orders";
import type { Row } from "../database/rows";
import { marks, type Session } from "../database/session";

/**
 * The changes of which no other transaction holds a row that `writeOrders` would wait for [F34]. The orders are locked
 * already, and with them the rows that change only under their locks. New rows cannot be held. SQLite's transactions
 * never run at the same time.
 */
export async function withoutHeld(session: Session, changes: readonly OrderChange[]): Promise<readonly OrderChange[]> {
  if (session.dialect === "sqlite" || changes.length === 0) return changes;
  const orderIds = changes.map(({ after }) => after.id);
  const users = [...new Set(changes.flatMap(({ notifications }) => notifications.map(({ userId }) => userId)))];
  const heldUsers = await heldCounters(session, users);
  const heldOrders = new Set([...(await heldDeadlines(session, orderIds)), ...(await heldStreams(session, orderIds))]);
  return changes.filter(
    ({ after, notifications }) =>
      !heldOrders.has(after.id) && notifications.every(({ userId }) => !heldUsers.has(userId)),
  );
}

/** Each person's, from the first notification on. */
const heldCounters = (session: Session, userIds: readonly string[]): Promise<ReadonlySet<string>> =>
  held(
    session,
    ["user_id"],
    `FROM notification_counters${session.byPrimaryKey} WHERE user_id IN (${marks(userIds)})`,
    userIds,
  );

const heldDeadlines = (session: Session, orderIds: readonly string[]): Promise<ReadonlySet<string>> =>
  held(session, ["order_id"], `FROM deadlines${session.byPrimaryKey} WHERE order_id IN (${marks(orderIds)})`, orderIds);

/** By the endpoints, as the streams' primary key begins with them. */
async function heldStreams(session: Session, orderIds: readonly string[]): Promise<ReadonlySet<string>> {
  const endpoints = (await session.query("SELECT id FROM webhook_endpoints")).map(({ id }) => String(id));
  if (endpoints.length === 0) return new Set();
  const rows = `FROM webhook_streams${session.byPrimaryKey} WHERE endpoint_id IN (${marks(endpoints)}) AND order_id IN (${marks(orderIds)})`;
  return held(session, ["order_id", "endpoint_id"], rows, [...endpoints, ...orderIds]);
}

/**
 * Locks the rows that nobody else holds. Returns the first column of the others. @param rows  FROM … WHERE …, by the
 * primary key `columns`.
 */
async function held(
  session: Session,
  columns: readonly [string, ...string[]],
  rows: string,
  values: readonly unknown[],
): Promise<ReadonlySet<string>> {
  if (values.length === 0) return new Set();
  const select = `SELECT ${columns.join(", ")} ${rows}`;
  const keyOf = (row: Row): string => JSON.stringify(columns.map((column) => row[column]));
  const free = new Set((await session.query(select + session.lockingFree, values)).map(keyOf));
  // Where each value has its one row, all of them are free.
  if (columns.length === 1 && free.size === values.length) return new Set();
  const others = (await session.query(select, values)).filter((row) => !free.has(keyOf(row)));
  return new Set(others.map((row) => String(row[columns[0]])));
}
