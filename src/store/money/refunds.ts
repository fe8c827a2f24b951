import type { FailedRefund, MoneyReads } from "../../app/ports/money";
import type { Database } from "../database/database";
import { type PagedList, partOf } from "../database/paging";
import { readMany } from "../database/read-many";
import { marks } from "../database/session";
import { countUpTo } from "../database/totals";
import { OrderPaymentEntity } from "../entities/order-payment.entity";

const SET_ASIDE = "outbox WHERE set_aside = 1 AND kind = 'REFUND'";

export const moneyReads = (database: Database): MoneyReads => ({
  failedRefundsPage: (slice) => partOf(failedRefunds(database), slice),
  failedRefundsCount: () => database.read((session) => countUpTo(session, SET_ASIDE)),
  paymentLabels: (orderIds) =>
    readMany(database, orderIds, async (session) => {
      const rows = await session.select(OrderPaymentEntity, `WHERE order_id IN (${marks(orderIds)})`, orderIds);
      return new Map(rows.map(({ orderId, label }) => [orderId, label]));
    }),
});

/** Refunds that the gateway refused and that wait for an operator, in the order of their ids: of their births. */
function failedRefunds(database: Database): PagedList<FailedRefund, string> {
  const read = async (bounds: string, values: readonly string[], direction: "ASC" | "DESC", limit: number) => {
    const rows = await database.read((session) =>
      session.query(`SELECT subject_id, order_id FROM ${SET_ASIDE}${bounds} ORDER BY subject_id ${direction} LIMIT ?`, [
        ...values,
        limit,
      ]),
    );
    return rows.map(({ subject_id, order_id }): FailedRefund => ({
      id: String(subject_id),
      orderId: String(order_id),
    }));
  };
  return {
    async items({ after, before }, from, limit) {
      const bounds = [after === null ? "" : " AND subject_id > ?", before === null ? "" : " AND subject_id < ?"].join(
        "",
      );
      const values = [after, before].filter((position) => position !== null);
      const rows = await read(bounds, values, from === "start" ? "ASC" : "DESC", limit);
      return from === "start" ? rows : rows.toReversed();
    },
    has: async (side, position) =>
      (await read(` AND subject_id ${side === "upTo" ? "<=" : ">="} ?`, [position], "ASC", 1)).length > 0,
  };
}
