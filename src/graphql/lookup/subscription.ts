import type { OrderEvent } from "../../domain/order/event";
import type { Context } from "../context/context";
import { notFound } from "../operation/top-level-errors";
import { Order } from "../types/order.type";
import { findOrder, relationTo } from "./access";

/** What type-graphql passes to a `subscribe` function. */
export interface Following<A> {
  readonly args: A;
  readonly context: Context;
}

/** Before each item: a new reading for its resolvers, in which the right to it is looked at again [S3]. */
export const stillAllowed = (context: Context, allowed: () => Promise<boolean>) => (): Promise<boolean> => {
  context.renew();
  return allowed();
};

/** @throws NOT_FOUND both if the object does not exist and if the viewer cannot access it [S4]. */
export async function orderToFollow(context: Context, orderId: string): Promise<Order> {
  const order = await findOrder(context, orderId);
  if (order === null) throw notFound("There is no such order.");
  return order;
}

/**
 * The order as all of this node's followers of an event see it, read once for them. Support's reading is its own: its
 * right can end.
 */
export async function orderAt(context: Context, { orderId, sequence }: OrderEvent): Promise<Order> {
  const reading = await context.app.orderReadings.reaching(orderId, sequence);
  const relation = reading === null ? null : relationTo(context, reading.order);
  if (reading === null || relation === null || relation === "SUPPORT") return orderToFollow(context, orderId);
  context.loaders.visibleOrder.prime(orderId, reading.order);
  return new Order(reading.order, relation, reading.now);
}

/**
 * Only support's access to an order can end while it follows. Parties stay its parties, and a token's scopes hold as
 * long as the token, whose end the endpoint watches. So only support costs a query for it.
 */
export const mayStillSee = (context: Context, { id, relation }: Order) =>
  stillAllowed(context, async () => relation !== "SUPPORT" || (await findOrder(context, id)) !== null);
