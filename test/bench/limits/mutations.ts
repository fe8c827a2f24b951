/**
 * [B2] A whole mutation by hand: the same statements as the product's, in the same order, each prepared, and nothing
 * besides. No rule is checked.
 */
import { createHash } from "node:crypto";
import { HOUR_MS } from "../../../src/domain/duration";
import { newId } from "../../../src/store/new-id";
import { AGGREGATE, camel, ORDER_COLUMNS } from "./page-rows";
import { manyRows, marks, type Row, type Session } from "./sessions";

export interface Unit {
  readonly work: "postMessage" | "requestOrderUpdate";
  /** The token's subject: the order's client. */
  readonly subject: string;
  readonly orderId: string;
  readonly message: string;
  readonly key: string;
}

const COLUMNS = ORDER_COLUMNS.split(" ");
const UPDATE_ANSWER_MS = 48 * HOUR_MS;

/** What an INSERT of a row that is there already changes. */
const orUpdate = ({ kind }: Session, key: string, columns: readonly string[]): string =>
  kind === "MARIADB"
    ? `ON DUPLICATE KEY UPDATE ${columns.map((name) => `${name} = VALUES(${name})`).join(", ")}`
    : `ON CONFLICT (${key}) DO UPDATE SET ${columns.map((name) => `${name} = excluded.${name}`).join(", ")}`;

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

export async function mutate(session: Session, unit: Unit): Promise<void> {
  const { subject, orderId, work } = unit;
  const [user] = await session.run("SELECT id, locale, time_zone FROM users WHERE external_id = ?", [subject]);
  const userId = String(user?.id);
  await session.run("SELECT id FROM orders WHERE id = ? AND (client_id = ? OR freelancer_id = ?)", [
    orderId,
    userId,
    userId,
  ]);
  await session.begin();
  const order = await lockedOrder(session, orderId);
  const key = [subject, work === "postMessage" ? "POST_MESSAGE" : "REQUEST_ORDER_UPDATE", digest(unit.key)] as const;
  await session.run(
    "SELECT person, mutation, key_hash, input_hash, made, kept_since FROM idempotency WHERE person = ? AND mutation = ? AND key_hash = ?",
    key,
  );
  const now = await session.now();
  const ids =
    work === "postMessage" ? { event: newId(), dispute: null } : { event: newId(), dispute: `dsp_${newId()}` };
  const eventId = `evt_${ids.event}`;
  const made = JSON.stringify({ orderId, ...(ids.dispute !== null && { resolutionId: ids.dispute }), eventId });
  await session.run(
    "INSERT INTO idempotency (person, mutation, key_hash, input_hash, made, kept_since) VALUES (?, ?, ?, ?, ?, ?)",
    [...key, digest(unit.message), made, now],
  );
  const sequence = Number(order.version) + 1;
  const change =
    ids.dispute === null ? {} : { status: "IN_RESOLUTION", resumeStatus: order.status, awaiting: "FREELANCER" };
  await writeOrder(session, { ...order, ...change, version: sequence, activeAt: now });
  if (ids.dispute !== null) await openUpdate(session, { ...unit, disputeId: ids.dispute, sequence, now });
  await addEvent(session, unit, { eventId, disputeId: ids.dispute, sequence, now, userId });
  await notify(session, [{ userId: String(order.freelancerId), orderId, eventId }]);
  await markWebhooks(session, [eventId], now);
  await session.commit();
}

async function lockedOrder(session: Session, orderId: string): Promise<Row> {
  if (session.kind === "MARIADB")
    await session.run("SELECT id FROM orders FORCE INDEX (PRIMARY) WHERE id IN (?) ORDER BY id FOR UPDATE", [orderId]);
  const rows = await session.run(
    AGGREGATE.join(" UNION ALL "),
    AGGREGATE.map(() => orderId),
  );
  const json = rows.find(({ part }) => part === "order")?.row_json;
  return (typeof json === "string" ? JSON.parse(json) : json) as Row;
}

async function writeOrder(session: Session, order: Row): Promise<void> {
  const values = COLUMNS.map((column) => {
    const value = order[camel(column)];
    return typeof value === "object" && value !== null ? JSON.stringify(value) : (value as string | number | null);
  });
  await session.run(
    `INSERT INTO orders (${COLUMNS.join(", ")}) VALUES (${marks(COLUMNS)}) ${orUpdate(session, "id", COLUMNS.slice(1))}`,
    values,
  );
}

interface Opening extends Unit {
  readonly disputeId: string;
  readonly sequence: number;
  readonly now: number;
}

async function openUpdate(session: Session, { orderId, message, disputeId, sequence, now }: Opening): Promise<void> {
  const respondBy = now + UPDATE_ANSWER_MS;
  await session.run(
    "INSERT INTO resolutions (id, order_id, kind, status, opened_by, opened_at, opened_sequence, respond_by, ended_at, message, response, policy_version, terms, is_newest) VALUES (?, ?, 'ORDER_UPDATE', 'OPEN', 'CLIENT', ?, ?, ?, NULL, ?, NULL, '2023-06-11', '{}', 1)",
    [disputeId, orderId, now, sequence, respondBy, message],
  );
  const changed = ["due_at", "remind_at", "tries", "last_error", "set_aside"];
  await session.run(
    `INSERT INTO deadlines (order_id, due_at, remind_at, tries, last_error, set_aside) VALUES (?, ?, NULL, 0, NULL, 0) ${orUpdate(session, "order_id", changed)}`,
    [orderId, respondBy],
  );
}

interface NewEvent {
  readonly eventId: string;
  readonly disputeId: string | null;
  readonly sequence: number;
  readonly now: number;
  readonly userId: string;
}

async function addEvent(session: Session, { orderId, message }: Unit, event: NewEvent): Promise<void> {
  const { eventId, disputeId, sequence, now, userId } = event;
  const opened = {
    kind: "ORDER_UPDATE",
    terms: {},
    id: disputeId,
    openedBy: "CLIENT",
    respondBy: now + UPDATE_ANSWER_MS,
    policyVersion: "2023-06-11",
  };
  await session.run(
    "INSERT INTO activity (order_id, sequence, id, type, occurred_at, actor, actor_user_id, message, subject_kind, subject_id, data) VALUES (?, ?, ?, ?, ?, 'CLIENT', ?, ?, ?, ?, ?)",
    [
      orderId,
      sequence,
      eventId,
      disputeId === null ? "MESSAGE_POSTED" : "ORDER_UPDATE_REQUESTED",
      now,
      userId,
      message,
      disputeId === null ? null : "RESOLUTION",
      disputeId,
      JSON.stringify(disputeId === null ? {} : { opened }),
    ],
  );
}

interface Notified {
  readonly userId: string;
  readonly orderId: string;
  readonly eventId: string;
}

/** One statement for the numbers of all users, one that reads them, one for all notifications. */
export async function notify(session: Session, notified: readonly Notified[]): Promise<void> {
  const counts = new Map<string, number>();
  for (const { userId } of notified) counts.set(userId, (counts.get(userId) ?? 0) + 1);
  const userIds = [...counts.keys()].sort();
  const added = manyRows(userIds.map((userId) => [userId, counts.get(userId) ?? 0]));
  const places = added.places.replaceAll("?)", "?, 0)");
  const counting =
    session.kind === "MARIADB"
      ? "ON DUPLICATE KEY UPDATE last_sequence = notification_counters.last_sequence + VALUES(last_sequence)"
      : "ON CONFLICT (user_id) DO UPDATE SET last_sequence = notification_counters.last_sequence + excluded.last_sequence";
  await session.run(
    `INSERT INTO notification_counters (user_id, last_sequence, read_up_to) VALUES ${places} ${counting}`,
    added.values,
  );
  const last = await session.run(
    `SELECT user_id, last_sequence FROM notification_counters WHERE user_id IN (${marks(userIds)})`,
    userIds,
  );
  const next = new Map(
    last.map((row) => [String(row.user_id), Number(row.last_sequence) - (counts.get(String(row.user_id)) ?? 0)]),
  );
  const rows = manyRows(
    notified.map(({ userId, orderId, eventId }) => {
      const sequence = (next.get(userId) ?? 0) + 1;
      next.set(userId, sequence);
      return [userId, sequence, `ntf_${newId()}`, orderId, eventId, null];
    }),
  );
  await session.run(
    `INSERT INTO notifications (user_id, sequence, id, order_id, event_id, read_at) VALUES ${rows.places}`,
    rows.values,
  );
}

/** For each endpoint of a partner; here there is none. */
export async function markWebhooks(session: Session, eventIds: readonly string[], now: number): Promise<void> {
  const conflict =
    session.kind === "MARIADB"
      ? "ON DUPLICATE KEY UPDATE newest_sequence = VALUES(newest_sequence), due_at = COALESCE(webhook_streams.due_at, VALUES(due_at))"
      : "ON CONFLICT (endpoint_id, order_id) DO UPDATE SET newest_sequence = excluded.newest_sequence, due_at = COALESCE(webhook_streams.due_at, excluded.due_at)";
  await session.run(
    `INSERT INTO webhook_streams (endpoint_id, order_id, next_sequence, newest_sequence, due_at, tries)
     SELECT e.id, a.order_id, a.sequence, o.version, ?, 0
     FROM webhook_endpoints e CROSS JOIN activity a JOIN orders o ON o.id = a.order_id
     WHERE a.id IN (${marks(eventIds)}) AND (e.disabled_reason IS NULL OR e.disabled_reason NOT IN ('KEY_REVOKED', 'KEY_EXPIRED')) ${conflict}`,
    [now, ...eventIds],
  );
}
