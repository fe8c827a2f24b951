import type { EventData, OrderEvent } from "../domain/event";
import type { Money } from "../domain/money";
import type { Order } from "../domain/order";
import { sum } from "../domain/money";
import type { ActivityType, PartyRole } from "../domain/vocabulary";
import type { EventWordingArgs, RefundedAmounts } from "../wording/event-args";

type Teller<T extends ActivityType> = (event: Extract<OrderEvent, { type: T }>, order: Order) => EventWordingArgs[T];

const nothing = () => ({});
const byActor = ({ actor }: Pick<OrderEvent, "actor">) => ({ actor });
const inCurrency = ({ currency }: Pick<Order, "currency">, minor: bigint): Money => ({ minor, currency });

const amounts = (order: Order, refund: { readonly price: bigint; readonly serviceFee: bigint }): RefundedAmounts => ({
  price: inCurrency(order, refund.price),
  serviceFee: inCurrency(order, refund.serviceFee),
});

/** What was processed or failed; the refund is on the order, as at most two ever are. */
const refundAmounts = ({ data }: { readonly data: { readonly refundId: string } }, order: Order): RefundedAmounts =>
  amounts(order, order.refunds.find(({ id }) => id === data.refundId) ?? { price: 0n, serviceFee: 0n });

const milestoneName = (order: Order, id: string | null) => {
  const milestone = order.milestones.find((one) => one.id === id);
  return milestone === undefined ? null : { position: milestone.position, title: milestone.title };
};

/** A freelancer's changes are the only two kinds that these events have. */
const changeKind = ({ data }: { readonly data: EventData["CHANGE_DECLINED"] }) =>
  ({
    kind: data.ended.kind === "EXTRAS" ? "EXTRAS" : "DELIVERY_EXTENSION",
  }) as const;

const openedBy = (order: Order, resolutionId: string): PartyRole | null =>
  order.resolutions.find(({ id }) => id === resolutionId)?.openedBy ?? null;

function changeRequested(
  { data: { opened } }: Extract<OrderEvent, { type: "CHANGE_REQUESTED" }>,
  order: Order,
): EventWordingArgs["CHANGE_REQUESTED"] {
  const { respondBy } = opened;
  if (opened.kind === "DELIVERY_EXTENSION")
    return { kind: opened.kind, respondBy, proposedDeliveryDueAt: opened.terms.proposedDeliveryDueAt };
  const extras = opened.kind === "EXTRAS" ? opened.terms.proposedExtras : [];
  return {
    kind: "EXTRAS",
    respondBy,
    extras: extras.length,
    price: inCurrency(order, sum(extras.map(({ price }) => price))),
    extraDays: extras.reduce((days, extra) => days + extra.extraDays, 0),
  };
}

function changeAccepted(
  { data: { ended, changed } }: Extract<OrderEvent, { type: "CHANGE_ACCEPTED" }>,
  order: Order,
): EventWordingArgs["CHANGE_ACCEPTED"] {
  const { deliveryDueAt, extras, serviceFeeCharged } = changed;
  if (ended.kind !== "EXTRAS") return { kind: "DELIVERY_EXTENSION", deliveryDueAt };
  const price = inCurrency(order, sum(extras.map((extra) => extra.price)));
  return { kind: "EXTRAS", extras: extras.length, price, serviceFeeCharged: inCurrency(order, serviceFeeCharged), deliveryDueAt };
}

function refundOffered(
  { data: { opened } }: Extract<OrderEvent, { type: "REFUND_OFFERED" }>,
  order: Order,
): EventWordingArgs["REFUND_OFFERED"] {
  const { refund, serviceFeeRefund } = opened.kind === "PARTIAL_REFUND" ? opened.terms.breakdown : { refund: 0n, serviceFeeRefund: 0n };
  return { respondBy: opened.respondBy, ...amounts(order, { price: refund, serviceFee: serviceFeeRefund }) };
}

/** What the sentence on an event tells, from the event itself and what never changes of its order. */
const TELLERS: { readonly [T in ActivityType]: Teller<T> } = {
  ORDER_PLACED: ({ data: { placement } }, order) => ({
    price: inCurrency(order, placement.originalPrice),
    milestones: placement.milestones.length,
    deliveryDueAt: placement.deliveryDueAt,
  }),
  ORDER_DELIVERED: ({ data }, order) => ({ isRevision: data.isRevision, milestone: milestoneName(order, data.milestoneId) }),
  REVISION_REQUESTED: nothing,
  ORDER_COMPLETED: ({ data }) => ({ bySilence: data.bySilence }),
  ORDER_CANCELLED: ({ data }, order) => ({
    counts: data.countsAgainstFreelancer,
    refund: data.refund === null ? null : amounts(order, data.refund),
  }),
  MILESTONE_COMPLETED: ({ data }, order) => ({
    bySilence: data.bySilence,
    milestone: milestoneName(order, data.milestoneId) ?? { position: 0, title: "" },
  }),
  MESSAGE_POSTED: byActor,
  REVIEW_LEFT: ({ data }) => ({ rating: data.rating }),
  SUPPORT_CONTACTED: byActor,
  SUPPORT_ACCESS_ENDED: byActor,
  ORDER_UPDATE_REQUESTED: ({ data }) => ({ respondBy: data.opened.respondBy }),
  ORDER_UPDATE_ANSWERED: nothing,
  ORDER_UPDATE_WITHDRAWN: nothing,
  ORDER_UPDATE_EXPIRED: nothing,
  CANCELLATION_REQUESTED: ({ data: { opened } }) => ({ openedBy: opened.openedBy, respondBy: opened.respondBy }),
  CANCELLATION_ACCEPTED: byActor,
  CANCELLATION_DECLINED: byActor,
  CANCELLATION_WITHDRAWN: byActor,
  CANCELLATION_ACCEPTED_BY_SILENCE: ({ data }, order) => ({ openedBy: openedBy(order, data.ended.resolutionId) }),
  REFUND_OFFERED: refundOffered,
  REFUND_OFFER_ACCEPTED: ({ data }, order) => amounts(order, data.refund),
  REFUND_OFFER_DECLINED: nothing,
  REFUND_OFFER_WITHDRAWN: nothing,
  REFUND_OFFER_EXPIRED: nothing,
  REFUND_PROCESSED: refundAmounts,
  REFUND_FAILED: refundAmounts,
  CHANGE_REQUESTED: changeRequested,
  CHANGE_ACCEPTED: changeAccepted,
  CHANGE_DECLINED: changeKind,
  CHANGE_WITHDRAWN: changeKind,
  CHANGE_EXPIRED: changeKind,
};

/** @returns the arguments of the event's own type; the caller passes them on with that type. */
export function wordingArgsOf(event: OrderEvent, order: Order): EventWordingArgs[ActivityType] {
  const tell: (event: never, order: Order) => EventWordingArgs[ActivityType] = TELLERS[event.type];
  return tell(event as never, order);
}
