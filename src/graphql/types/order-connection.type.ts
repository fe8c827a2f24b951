import { connectionOf } from "./connection.type";
import { Order } from "./order.type";

export const { Connection: OrderConnection } = connectionOf("Order", () => Order, "Orders, most recently active first.");
