import type { OwedRefunds, RefundOwed } from "../../app/money/pay-refund";
import type { Database } from "../database/database";
import { OrderPaymentEntity } from "../entities/order-payment.entity";
import { loadOrders } from "../order/load-orders";

/** What a gateway is to pay: the only place that reads the payment source, which is shown nowhere. */
export class DatabaseOwedRefunds implements OwedRefunds {
  constructor(private readonly database: Database) {}

  owed(orderId: string, refundId: string): Promise<RefundOwed | null> {
    return this.database.read(async (session) => {
      const order = (await loadOrders(session, [orderId])).get(orderId);
      const refund = order?.refunds.find(({ id }) => id === refundId);
      const [payment] = await session.select(OrderPaymentEntity, "WHERE order_id = ?", [orderId]);
      if (order === undefined || refund === undefined || payment === undefined) return null;
      return {
        refundId,
        orderId,
        amountMinor: refund.price + refund.serviceFee,
        currency: order.currency,
        paymentSource: payment.source,
        state: refund.state,
      };
    });
  }
}
