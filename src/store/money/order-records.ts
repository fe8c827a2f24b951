import { Unavailable } from "../../app/failures";
import type { ReplayBy, UnreadableOrder } from "../../app/money/check-ledger";
import type { OrderRecord } from "../../app/money/check-order-record";
import { refundItem } from "../../domain/order/outbox";
import type { Replay } from "../../domain/replay";
import { toFailure } from "../database/database-errors";
import { marks, type Session } from "../database/session";
import { ActivityEntity } from "../entities/activity.entity";
import { LedgerEntryEntity } from "../entities/ledger-entry.entity";
import { OrderPaymentEntity } from "../entities/order-payment.entity";
import { SandboxPaymentEntity } from "../entities/sandbox-payment.entity";
import { toEvent } from "../order/activity-rows";
import { loadOrders } from "../order/load-orders";
import { toPayment } from "../sandbox/sandbox-payment-rows";

/**
 * Reads orders together, and each alone if one of them cannot be read: only that one is unreadable then.
 * @throws Unavailable if the database does not answer: this says nothing about an order.
 */
export async function readableRecords(
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<readonly OrderRecord[]>,
): Promise<readonly (OrderRecord | UnreadableOrder)[]> {
  try {
    return await read(ids);
  } catch (error) {
    const failure = toFailure(error);
    const [orderId, ...others] = ids;
    if (failure instanceof Unavailable || orderId === undefined) throw failure;
    if (others.length === 0) return [{ orderId, unreadable: error }];
    const alone: (OrderRecord | UnreadableOrder)[] = [];
    for (const id of ids) alone.push(...(await readableRecords([id], read)));
    return alone;
  }
}

/** @param limit  of the events that are in memory at once. */
export async function recordsOf(
  session: Session,
  ids: readonly string[],
  by: ReplayBy,
  limit: number,
): Promise<readonly OrderRecord[]> {
  if (ids.length === 0) return [];
  const orders = await loadOrders(session, ids);
  const entries = await session.select(
    LedgerEntryEntity,
    `WHERE order_id IN (${marks(ids)}) ORDER BY order_id, sequence, account`,
    ids,
  );
  const payments = await session.select(OrderPaymentEntity, `WHERE order_id IN (${marks(ids)})`, ids);
  const refundIds = [...orders.values()].flatMap(({ refunds }) => refunds.map(({ id }) => id));
  const waiting = await waitingRefunds(session, refundIds);
  const paid = await paymentsOf(session, refundIds);
  const replays = await replayed(session, ids, by, limit);
  return ids.map((orderId) => {
    const order = orders.get(orderId) ?? null;
    const isOfOrder = (refundId: string): boolean => order?.refunds.some(({ id }) => id === refundId) ?? false;
    return {
      orderId,
      order,
      entries: entries.filter((entry) => entry.orderId === orderId),
      replay: replays.get(orderId) ?? by.start,
      paymentSource: payments.find((payment) => payment.orderId === orderId)?.source ?? null,
      waitingRefunds: waiting,
      payments: paid.filter(({ refundId }) => isOfOrder(refundId)),
    };
  });
}

async function waitingRefunds(session: Session, refundIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (refundIds.length === 0) return new Set();
  const ids = refundIds.map((id) => refundItem("", id).id);
  const rows = await session.query(`SELECT subject_id FROM outbox WHERE id IN (${marks(ids)})`, ids);
  return new Set(rows.map(({ subject_id }) => String(subject_id)));
}

async function paymentsOf(session: Session, refundIds: readonly string[]) {
  if (refundIds.length === 0) return [];
  return (await session.select(SandboxPaymentEntity, `WHERE refund_id IN (${marks(refundIds)})`, refundIds)).map(
    toPayment,
  );
}

/** By the primary key, some events at a time: an order can have any number of messages. */
async function replayed(
  session: Session,
  ids: readonly string[],
  by: ReplayBy,
  limit: number,
): Promise<ReadonlyMap<string, Replay>> {
  const replays = new Map<string, Replay>();
  const list = { where: `order_id IN (${marks(ids)})`, values: ids, key: ["order_id", "sequence"] };
  let orderId = "";
  let sequence = 0;
  for (;;) {
    const page = await session.entitiesAfter(ActivityEntity, list, [orderId, sequence], limit);
    for (const event of page.map(toEvent))
      replays.set(event.orderId, by.next(replays.get(event.orderId) ?? by.start, event));
    const last = page.at(-1);
    if (last === undefined) return replays;
    ({ orderId, sequence } = last);
  }
}
