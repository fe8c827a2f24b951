import type { MoneyReads } from "../../app/ports/money";
import type { Database } from "../database/database";
import type { KeysetList } from "../database/keyset";
import { byKey, mapPart } from "../database/paging";
import { marks } from "../database/session";
import { countUpTo } from "../database/totals";
import { OrderPaymentEntity } from "../entities/order-payment.entity";
import { readMany } from "../reads/read-many";

const SET_ASIDE = "outbox WHERE set_aside = 1 AND kind = 'REFUND'";

/** In the order of their ids: of their births. */
const FAILED: KeysetList = {
  parts: [{ sql: `SELECT subject_id, order_id FROM ${SET_ASIDE}`, values: [] }],
  key: ["subject_id"],
};

export const moneyReads = (database: Database): MoneyReads => ({
  async failedRefundsPage(slice) {
    const part = await database.read((session) => session.page(FAILED, byKey(slice)));
    return mapPart(part, ({ subject_id, order_id }) => ({ id: String(subject_id), orderId: String(order_id) }));
  },
  failedRefundsCount: () => database.read((session) => countUpTo(session, SET_ASIDE)),
  paymentLabels: (orderIds) =>
    readMany(database, orderIds, async (session) => {
      const rows = await session.select(OrderPaymentEntity, `WHERE order_id IN (${marks(orderIds)})`, orderIds);
      return new Map(rows.map(({ orderId, label }) => [orderId, label]));
    }),
});
