import { findOrder } from "./access";
import type { Context } from "./context";
import type { Order } from "./order.type";
import { notFound } from "./top-level-errors";

/** What type-graphql gives a `subscribe` of ours. */
export interface Following<A> {
  readonly args: A;
  readonly context: Context;
}

/** Before each item: a new reading for its resolvers, in which the right to it is looked at again [S3]. */
export const stillAllowed = (context: Context, allowed: () => Promise<boolean>) => (): Promise<boolean> => {
  context.renew();
  return allowed();
};

/** @throws NOT_FOUND for what is not there and for what is not the viewer's alike [S4]. */
export async function orderToFollow(context: Context, orderId: string): Promise<Order> {
  const order = await findOrder(context, orderId);
  if (order === null) throw notFound("There is no such order.");
  return order;
}

export const mayStillSee = (context: Context, orderId: string) =>
  stillAllowed(context, async () => (await findOrder(context, orderId)) !== null);
