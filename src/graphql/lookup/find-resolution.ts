import { toResolution } from "./any-resolution";
import type { Context } from "../context/context";
import type { Order } from "../types/order.type";

/** One that the order carries, or an older one from the rows; null if it is not of this order. */
export async function findResolution({ loaders }: Context, parent: Order, id: string) {
  const carried = parent.order.resolutions.find((resolution) => resolution.id === id);
  if (carried !== undefined) return toResolution(parent, carried);
  const older = await loaders.resolution.load(id);
  return older?.orderId === parent.id ? toResolution(parent, older) : null;
}
