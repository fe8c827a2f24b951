import { connectionOf } from "./connection.type";
import { Order } from "./order.type";

export const { Connection: OrderConnection } = connectionOf(
  "Order",
  () => Order,
  "The orders, sorted by their last activity, newest first.",
);
