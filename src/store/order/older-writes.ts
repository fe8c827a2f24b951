import { ledgerEntries } from "../../domain/ledger/ledger";
import { refundItem } from "../../domain/order/outbox";
import type { PolicyBook } from "../../domain/policy";
import type { Instant } from "../../domain/vocabulary";
import { realNow } from "../database/business-clock";
import type { Database } from "../database/database";
import { marks, type Session } from "../database/session";
import { ActivityEntity } from "../entities/activity.entity";
import { LedgerEntryEntity } from "../entities/ledger-entry.entity";
import { OutboxEntity } from "../entities/outbox.entity";
import { newOutboxRow } from "../outbox/outbox-rows";
import { activeOrders } from "./active-orders";
import { toEvent } from "./activity-rows";

/** What a node of an earlier release has left out, by kind: the orders that were repaired. */
export interface RepairedOrders {
  /** A PENDING refund had no row in the outbox: it would never have been paid. */
  readonly refunds: readonly string[];
  /** An event that moves money had no ledger entries. */
  readonly ledger: readonly string[];
  /** An event was written, but the webhook streams of its order had nothing due. */
  readonly webhooks: readonly string[];
}

/** In one transaction. */
const ORDERS_AT_ONCE = 100;

/**
 * Completes what nodes of earlier releases wrote beside this one: they do not know later tables [F37]. It can run at
 * several nodes at the same time, and again, and changes nothing that is complete.
 * @param since  Ledger and webhooks: of orders with an event since then. Refunds: of all orders.
 */
export async function repairOlderWrites(
  database: Database,
  policies: PolicyBook,
  since: Instant,
): Promise<RepairedOrders> {
  const refunds = await repairRefunds(database);
  const ledger: string[] = [];
  const webhooks: string[] = [];
  for (let orderIds = await activeOrders(database, since, "", ORDERS_AT_ONCE); orderIds.length > 0;) {
    ledger.push(...(await database.transact((session) => bookMissing(session, orderIds, policies))));
    webhooks.push(...(await database.transact((session) => markMissing(session, orderIds))));
    orderIds = await activeOrders(database, since, orderIds.at(-1) ?? "", ORDERS_AT_ONCE);
  }
  return { refunds, ledger, webhooks };
}

async function repairRefunds(database: Database): Promise<readonly string[]> {
  const repaired: string[] = [];
  for (;;) {
    const orderIds = await database.transact(enqueueMissing);
    repaired.push(...orderIds);
    if (orderIds.length < ORDERS_AT_ONCE) return repaired;
  }
}

/** A refund that is paid at this moment can get a row, too: its sender finds it PROCESSED and removes the row. */
async function enqueueMissing(session: Session): Promise<readonly string[]> {
  const outboxId = session.dialect === "sqlite" ? "'REFUND:' || r.id" : "CONCAT('REFUND:', r.id)";
  const rows = await session.query(
    `SELECT r.id, r.order_id FROM refunds r WHERE r.state = 'PENDING' AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.id = ${outboxId})
       ORDER BY r.id LIMIT ?`,
    [ORDERS_AT_ONCE],
  );
  const dueAt = await realNow(session);
  await session.insertMissing(
    OutboxEntity,
    rows.map(({ id, order_id }) => newOutboxRow(refundItem(String(order_id), String(id)), dueAt)),
  );
  return rows.map(({ order_id }) => String(order_id));
}

/**
 * Events of these types mostly have entries, but not always: which ones are missing only the order's own events show.
 */
const MOVES_MONEY = [
  "ORDER_PLACED",
  "CHANGE_ACCEPTED",
  "REFUND_OFFER_ACCEPTED",
  "ORDER_CANCELLED",
  "MILESTONE_COMPLETED",
  "ORDER_COMPLETED",
  "REFUND_PROCESSED",
  "REFUND_FAILED",
] as const;

async function bookMissing(
  session: Session,
  orderIds: readonly string[],
  policies: PolicyBook,
): Promise<readonly string[]> {
  const suspects = await session.query(
    `SELECT DISTINCT a.order_id FROM activity a WHERE a.order_id IN (${marks(orderIds)}) AND a.type IN (${marks(MOVES_MONEY)})
       AND NOT EXISTS (SELECT 1 FROM ledger_entries e WHERE e.order_id = a.order_id AND e.sequence = a.sequence)
       AND NOT EXISTS (SELECT 1 FROM ledger_backlog b WHERE b.order_id = a.order_id)`,
    [...orderIds, ...MOVES_MONEY],
  );
  const repaired: string[] = [];
  for (const { order_id } of suspects) {
    const orderId = String(order_id);
    const events = (await session.select(ActivityEntity, "WHERE order_id = ? ORDER BY sequence", [orderId])).map(
      toEvent,
    );
    const booked = await session.query("SELECT DISTINCT sequence FROM ledger_entries WHERE order_id = ?", [orderId]);
    const sequences = new Set(booked.map(({ sequence }) => Number(sequence)));
    const missing = ledgerEntries(null, events, policies).filter(({ sequence }) => !sequences.has(sequence));
    await session.insertMissing(LedgerEntryEntity, missing);
    if (missing.length > 0) repaired.push(orderId);
  }
  return repaired;
}

/** Not at endpoints whose key has ended: they get no streams either. */
async function markMissing(session: Session, orderIds: readonly string[]): Promise<readonly string[]> {
  const rows = await session.query(
    `SELECT s.endpoint_id, s.order_id, o.version FROM webhook_endpoints e
       JOIN webhook_streams s ON s.endpoint_id = e.id JOIN orders o ON o.id = s.order_id
       WHERE s.order_id IN (${marks(orderIds)}) AND s.due_at IS NULL AND s.next_sequence <= o.version
         AND (e.disabled_reason IS NULL OR e.disabled_reason NOT IN ('KEY_REVOKED', 'KEY_EXPIRED'))`,
    orderIds,
  );
  const now = await realNow(session);
  for (const { endpoint_id, order_id, version } of rows) {
    await session.run(
      `UPDATE webhook_streams SET due_at = ?, newest_sequence = ?
         WHERE endpoint_id = ? AND order_id = ? AND due_at IS NULL AND next_sequence <= ?`,
      [now, version, endpoint_id, order_id, version],
    );
  }
  return [...new Set(rows.map(({ order_id }) => String(order_id)))];
}
