import type { WebhookPayload } from "../../app/partner/webhook-message";
import { formatAmount, sum } from "../../domain/money";
import type { EventData, Opened, OrderEvent, OwedRefund } from "../../domain/order/event";
import type { Order } from "../../domain/order/order";
import type { RefundBreakdown } from "../../domain/order/resolution";
import type { ActivityType, Instant } from "../../domain/vocabulary";
import type { OwnData } from "./payload-schemas";

/** What a payload is rendered from: the event, and what never changes of its order. */
export interface PayloadSource {
  readonly order: Order;
  /** Of the order's currency. */
  readonly decimals: number;
}

/**
 * [V1] What the marketplace's back end receives about an event: only what never changes, so that each try and each
 * replay sends the same.
 */
export function standardPayload(event: OrderEvent, source: PayloadSource): WebhookPayload {
  const { id: eventId, sequence, type, occurredAt, actor } = event;
  const { id, number, title } = source.order;
  return {
    type,
    timestamp: iso(occurredAt),
    data: { eventId, sequence, actor, order: { id, number, title }, ...ownData(event, new Rendering(source)) },
  };
}

const iso = (at: Instant): string => new Date(at).toISOString();
const isoOrNull = (at: Instant | null): string | null => (at === null ? null : iso(at));

/** Type and data belong together in each event. */
const ownData = ({ type, data }: OrderEvent, rendering: Rendering): object => {
  const render = RENDERERS[type] as (data: OrderEvent["data"], rendering: Rendering) => object;
  return render(data, rendering);
};

type Renderers = { readonly [T in ActivityType]: (data: EventData[T], rendering: Rendering) => OwnData[T] };

class Rendering {
  constructor(private readonly source: PayloadSource) {}

  money(minor: bigint): { amount: string; currencyCode: string } {
    return { amount: formatAmount(minor, this.source.decimals), currencyCode: this.source.order.currency };
  }

  refund({ id, price, serviceFee }: OwedRefund) {
    return { id, amount: this.money(price + serviceFee), price: this.money(price), serviceFee: this.money(serviceFee) };
  }

  /** Its amounts never change; the rest is what the event says. @throws RangeError if the order lacks it. */
  settledRefund({ refundId, reference, byOtherMeans = false }: EventData["REFUND_PROCESSED"]) {
    const found = this.source.order.refunds.find(({ id }) => id === refundId);
    if (found === undefined) throw new RangeError("a refund's event without the refund");
    return { ...this.refund(found), reference: reference ?? null, settledByOtherMeans: byOtherMeans };
  }

  breakdown(parts: RefundBreakdown) {
    return {
      refund: this.money(parts.refund),
      priceBefore: this.money(parts.priceBefore),
      priceAfter: this.money(parts.priceAfter),
      serviceFeeBefore: this.money(parts.serviceFeeBefore),
      serviceFeeAfter: this.money(parts.serviceFeeAfter),
      serviceFeeRefund: this.money(parts.serviceFeeRefund),
      totalToClient: this.money(parts.totalToClient),
      freelancerEarningsAfter: this.money(parts.freelancerEarningsAfter),
    };
  }
}

const asked = ({ id, kind, openedBy, respondBy }: Opened) => ({ id, kind, openedBy, respondBy: iso(respondBy) });

const opened = ({ opened: resolution }: { readonly opened: Opened }) => ({ resolution: asked(resolution) });

const ended = ({ ended: { resolutionId: id, kind, status } }: EventData["CHANGE_EXPIRED"]) => ({
  resolution: { id, kind, status },
});

const nothing = () => ({});

const RENDERERS: Renderers = {
  ORDER_PLACED: ({ placement }, rendering) => ({
    type: placement.type,
    quantity: placement.quantity,
    discountSources: [...placement.discountSources],
    clientId: placement.clientId,
    freelancerId: placement.freelancerId,
    price: rendering.money(placement.originalPrice),
    serviceFee: rendering.money(placement.serviceFee),
    placedAt: iso(placement.placedAt),
    deliveryDueAt: isoOrNull(placement.deliveryDueAt),
    milestones: placement.milestones.map(({ id, position, title, price, dueAt }) => ({
      id,
      position,
      title,
      price: rendering.money(price),
      dueAt: isoOrNull(dueAt),
    })),
  }),
  ORDER_DELIVERED: ({ deliveryId, number, milestoneId, isRevision, acceptance }) => ({
    deliveryId,
    number,
    milestoneId,
    isRevision,
    acceptBy: iso(acceptance.endsAt),
  }),
  REVISION_REQUESTED: nothing,
  ORDER_COMPLETED: ({ bySilence }) => ({ bySilence }),
  ORDER_CANCELLED: ({ countsAgainstFreelancer, refund }, rendering) => ({
    countsAgainstFreelancer,
    refund: refund === null ? null : rendering.refund(refund),
  }),
  MILESTONE_COMPLETED: ({ milestoneId, bySilence, deliveryDueAt }) => ({
    milestoneId,
    bySilence,
    deliveryDueAt: isoOrNull(deliveryDueAt),
  }),
  MESSAGE_POSTED: nothing,
  REVIEW_LEFT: ({ reviewId, rating }) => ({ reviewId, rating }),
  SUPPORT_CONTACTED: nothing,
  SUPPORT_ACCESS_ENDED: nothing,
  ORDER_UPDATE_REQUESTED: opened,
  ORDER_UPDATE_ANSWERED: ended,
  ORDER_UPDATE_WITHDRAWN: ended,
  ORDER_UPDATE_EXPIRED: ended,
  CANCELLATION_REQUESTED: opened,
  CANCELLATION_ACCEPTED: ended,
  CANCELLATION_DECLINED: ended,
  CANCELLATION_WITHDRAWN: ended,
  CANCELLATION_ACCEPTED_BY_SILENCE: ended,
  REFUND_OFFERED: ({ opened: offer }, rendering) => ({
    resolution: { ...asked(offer), breakdown: rendering.breakdown(offeredBreakdown(offer)) },
  }),
  REFUND_OFFER_ACCEPTED: (data, rendering) => ({ ...ended(data), refund: rendering.refund(data.refund) }),
  REFUND_OFFER_DECLINED: ended,
  REFUND_OFFER_WITHDRAWN: ended,
  REFUND_OFFER_EXPIRED: ended,
  REFUND_PROCESSED: (data, rendering) => ({ refund: rendering.settledRefund(data) }),
  REFUND_FAILED: (data, rendering) => ({ refund: rendering.settledRefund(data) }),
  CHANGE_REQUESTED: ({ opened: request }, rendering) => ({
    resolution: { ...asked(request), ...proposed(request, rendering) },
  }),
  CHANGE_ACCEPTED: (data, rendering) => ({ ...ended(data), ...changed(data, rendering) }),
  CHANGE_DECLINED: ended,
  CHANGE_WITHDRAWN: ended,
  CHANGE_EXPIRED: ended,
};

function offeredBreakdown(offer: Opened): RefundBreakdown {
  if (offer.kind !== "PARTIAL_REFUND") throw new RangeError("an offer of another kind");
  return offer.terms.breakdown;
}

function proposed(request: Opened, rendering: Rendering) {
  switch (request.kind) {
    case "DELIVERY_EXTENSION":
      return { proposedDeliveryDueAt: iso(request.terms.proposedDeliveryDueAt), proposedExtras: [] };
    case "EXTRAS":
      return {
        proposedDeliveryDueAt: null,
        proposedExtras: request.terms.proposedExtras.map(({ title, price, extraDays }) => ({
          title,
          price: rendering.money(price),
          extraDays,
        })),
      };
    case "ORDER_UPDATE":
    case "CANCELLATION":
    case "PARTIAL_REFUND":
      throw new RangeError("a change request of another kind");
  }
}

/** [X3] What was accepted, and what it costs the client now. */
function changed(
  { changed: { deliveryDueAt, extras, serviceFeeCharged } }: EventData["CHANGE_ACCEPTED"],
  rendering: Rendering,
) {
  const price = sum(extras.map((extra) => extra.price));
  const charged = {
    amount: rendering.money(price + serviceFeeCharged),
    price: rendering.money(price),
    serviceFee: rendering.money(serviceFeeCharged),
  };
  return {
    deliveryDueAt: isoOrNull(deliveryDueAt),
    extras: extras.map((extra) => ({
      id: extra.id,
      title: extra.title,
      price: rendering.money(extra.price),
      extraDays: extra.extraDays,
    })),
    charged: extras.length === 0 ? null : charged,
  };
}
