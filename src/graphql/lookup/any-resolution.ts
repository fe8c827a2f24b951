import type { Resolution as DomainResolution } from "../../domain/order/resolution";
import type { Context } from "../context/context";
import { ChangeRequest } from "../types/change-request.type";
import { Dispute } from "../types/dispute.type";
import type { Order } from "../types/order.type";
import { RefundOffer } from "../types/refund-offer.type";

/** The source of a resolution of any kind: its class is its type in the schema. */
export function toResolution(parent: Order, resolution: DomainResolution): Dispute | RefundOffer | ChangeRequest {
  switch (resolution.kind) {
    case "ORDER_UPDATE":
    case "CANCELLATION":
      return new Dispute(parent, resolution);
    case "PARTIAL_REFUND":
      return new RefundOffer(parent, resolution);
    case "DELIVERY_EXTENSION":
    case "EXTRAS":
      return new ChangeRequest(parent, resolution);
  }
}

/** One that the order carries, or an older one from the rows; null if it is not of this order. */
export async function findResolution({ loaders }: Context, parent: Order, id: string) {
  const carried = parent.order.resolutions.find((resolution) => resolution.id === id);
  if (carried !== undefined) return toResolution(parent, carried);
  const older = await loaders.resolution.load(id);
  return older?.orderId === parent.id ? toResolution(parent, older) : null;
}
