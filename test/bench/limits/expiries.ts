/** [B4] Refund offers that expire, by hand in SQL without a domain: so many orders in each transaction. */
import { newId } from "../../../src/store/new-id";
import { markWebhooks, notify } from "./mutations";
import { manyRows, marks, type Row, type Session } from "./sessions";

/** The next due orders. */
export async function dueOrders(session: Session, limit: number): Promise<readonly string[]> {
  const rows = await session.run(
    `SELECT order_id FROM deadlines WHERE set_aside = 0 AND due_at <= ? ORDER BY due_at, order_id LIMIT ${limit}`,
    [await session.now()],
  );
  return rows.map(({ order_id: id }) => String(id));
}

export async function expire(session: Session, orderIds: readonly string[]): Promise<void> {
  const ids = marks(orderIds);
  await session.begin();
  // SQLite has one writer: nothing is locked there.
  const [index, lock] = session.kind === "MARIADB" ? ["FORCE INDEX (PRIMARY)", "FOR UPDATE SKIP LOCKED"] : ["", ""];
  const orders = await session.run(
    `SELECT id, version, client_id, freelancer_id, resume_status FROM orders ${index} WHERE id IN (${ids}) ORDER BY id ${lock}`,
    orderIds,
  );
  const offers = await session.run(
    `SELECT id, order_id, respond_by FROM resolutions WHERE is_newest = 1 AND status = 'OPEN' AND order_id IN (${ids})`,
    orderIds,
  );
  await session.run(
    `UPDATE orders SET version = version + 1, status = resume_status, resume_status = NULL, awaiting = NULL, active_at = (SELECT due_at FROM deadlines WHERE order_id = orders.id) WHERE id IN (${ids})`,
    orderIds,
  );
  const offerIds = offers.map(({ id }) => String(id));
  await session.run(
    `UPDATE resolutions SET status = 'EXPIRED', ended_at = respond_by WHERE id IN (${marks(offerIds)})`,
    offerIds,
  );
  await session.run(`DELETE FROM deadlines WHERE order_id IN (${ids})`, orderIds);
  await addEvents(session, orders, new Map(offers.map((offer) => [String(offer.order_id), offer])));
  await session.commit();
}

async function addEvents(session: Session, orders: readonly Row[], offers: ReadonlyMap<string, Row>): Promise<void> {
  const events = orders.map((order) => {
    const offer = offers.get(String(order.id));
    const data = {
      ended: {
        resolutionId: offer?.id,
        kind: "PARTIAL_REFUND",
        status: "EXPIRED",
        resume: { status: order.resume_status, acceptance: null },
      },
    };
    return { order, offer, id: `evt_${newId()}`, data: JSON.stringify(data) };
  });
  const rows = manyRows(
    events.map(({ order, offer, id, data }) => [
      String(order.id),
      Number(order.version) + 1,
      id,
      Number(offer?.respond_by),
      String(offer?.id),
      data,
    ]),
  );
  const places = rows.places.replaceAll(
    "(?, ?, ?, ?, ?, ?)",
    "(?, ?, ?, 'REFUND_OFFER_EXPIRED', ?, 'SYSTEM', NULL, NULL, 'RESOLUTION', ?, ?)",
  );
  await session.run(
    `INSERT INTO activity (order_id, sequence, id, type, occurred_at, actor, actor_user_id, message, subject_kind, subject_id, data) VALUES ${places}`,
    rows.values,
  );
  await notify(
    session,
    events.flatMap(({ order, id: eventId }) =>
      [order.client_id, order.freelancer_id].map((userId) => ({
        userId: String(userId),
        orderId: String(order.id),
        eventId,
      })),
    ),
  );
  await markWebhooks(
    session,
    events.map(({ id }) => id),
    await session.now(),
  );
}
