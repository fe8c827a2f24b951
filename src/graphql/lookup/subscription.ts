import type { OrderEvent } from "../../domain/order/event";
import { canLoseAccess } from "../../domain/order/visibility";
import type { Context } from "../context/context";
import { principal, requireViewer } from "../context/viewer";
import { notFound } from "../operation/top-level-errors";
import { Order } from "../types/order.type";
import { findOrder, relationTo } from "./access";

/** What type-graphql passes to a `subscribe` function. */
export interface Following<A> {
  readonly args: A;
  readonly context: Context;
}

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
  context.join(reading);
  context.loaders.visibleOrder.prime(orderId, reading.order);
  return new Order(reading.order, relation, await context.now());
}

/**
 * What `follow` asks before each item, and while nothing happens: a new reading, in which the right to it is looked at
 * again [S3]. null for who cannot lose the order: a token's end is watched by the endpoint. Only support costs a query.
 */
export function mayStillSee(context: Context, { order, relation }: Order): (() => Promise<boolean>) | null {
  if (!canLoseAccess(order, principal(requireViewer(context.viewer)))) return null;
  return async () => {
    context.renew();
    return relation !== "SUPPORT" || (await findOrder(context, order.id)) !== null;
  };
}
