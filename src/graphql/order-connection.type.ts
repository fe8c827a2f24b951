import { connectionOf } from "./connection.type";
import { Order } from "./order.type";

export const { Edge: OrderEdge, Connection: OrderConnection } = connectionOf("Order", () => Order, "Orders, most recently active first.");
