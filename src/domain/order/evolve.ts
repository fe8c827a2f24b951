import { OPENINGS_KEPT_MS } from "../policy";
import type { Instant } from "../vocabulary";
import type { ChangedTerms, Ended, EventData, Opened, OrderEvent, OwedRefund } from "./event";
import { currentMilestone, type Order } from "./order";
import type { Resolution } from "./resolution";

/**
 * The order after an event: the only place where its state changes.
 * @throws RangeError if the event does not follow on the order: an internal error, never one of a caller.
 */
export function evolve(order: Order | null, event: OrderEvent): Order {
  const follows = event.sequence === (order?.version ?? 0) + 1;
  if (follows && order === null && event.type === "ORDER_PLACED") return placed(event.data);
  if (follows && order !== null && event.type !== "ORDER_PLACED")
    return forgetful({ ...changed(order, event), version: event.sequence }, event.occurredAt);
  throw new RangeError(`${event.type} ${event.sequence} does not follow event ${order?.version ?? 0}`);
}

function placed({ placement }: EventData["ORDER_PLACED"]): Order {
  return {
    ...placement,
    version: 1,
    refundedPrice: 0n,
    status: "ACTIVE",
    resumeStatus: null,
    completedAt: null,
    cancelledAt: null,
    cancellationKind: null,
    cancellationCounts: null,
    extras: [],
    deliveryCount: 0,
    acceptance: null,
    resolutions: [],
    openings: { CLIENT: [], FREELANCER: [] },
    refunds: [],
    supportAccess: null,
    review: null,
  };
}

function changed(order: Order, event: Exclude<OrderEvent, { type: "ORDER_PLACED" }>): Order {
  const at = event.occurredAt;
  switch (event.type) {
    case "ORDER_DELIVERED":
      return { ...order, status: "DELIVERED", deliveryCount: event.data.number, acceptance: event.data.acceptance };
    case "REVISION_REQUESTED":
      return { ...order, status: "IN_REVISION", acceptance: null };
    case "ORDER_COMPLETED":
      return { ...order, status: "COMPLETED", completedAt: at, acceptance: null };
    case "ORDER_CANCELLED":
      return cancelled(order, event.data, at);
    case "MILESTONE_COMPLETED":
      return milestoneCompleted(order, event.data, at);
    case "MESSAGE_POSTED":
      return order;
    case "REVIEW_LEFT":
      return {
        ...order,
        review: { id: event.data.reviewId, rating: event.data.rating, comment: event.message ?? "", createdAt: at },
      };
    case "SUPPORT_CONTACTED":
      return {
        ...order,
        supportAccess: { grantedBy: event.actor === "CLIENT" ? "CLIENT" : "FREELANCER", grantedAt: at },
      };
    case "SUPPORT_ACCESS_ENDED":
      return { ...order, supportAccess: null };
    case "ORDER_UPDATE_REQUESTED":
    case "CANCELLATION_REQUESTED":
    case "REFUND_OFFERED":
    case "CHANGE_REQUESTED":
      return opened(order, event.data.opened, event.message, at);
    case "REFUND_OFFER_ACCEPTED":
      return owing(ended(order, event.data.ended, event.message, at), event.data.refund, at);
    case "CHANGE_ACCEPTED":
      return termsChanged(ended(order, event.data.ended, event.message, at), event.data.changed, at);
    case "REFUND_PROCESSED":
    case "REFUND_FAILED":
      return refundResult(order, event.data, event.type === "REFUND_PROCESSED" ? at : null);
    default:
      return ended(order, event.data.ended, event.message, at);
  }
}

/** [O17] Openings that no policy can count any more are forgotten, so that their number is bounded. */
function forgetful(order: Order, at: Instant): Order {
  const { CLIENT, FREELANCER } = order.openings;
  const isKept = (openedAt: Instant): boolean => openedAt > at - OPENINGS_KEPT_MS;
  if (CLIENT.every(isKept) && FREELANCER.every(isKept)) return order;
  return { ...order, openings: { CLIENT: CLIENT.filter(isKept), FREELANCER: FREELANCER.filter(isKept) } };
}

function cancelled(order: Order, data: EventData["ORDER_CANCELLED"], at: Instant): Order {
  const ending: Order = {
    ...order,
    status: "CANCELLED",
    resumeStatus: null,
    cancelledAt: at,
    cancellationKind: "MUTUAL",
    cancellationCounts: data.countsAgainstFreelancer,
    acceptance: null,
  };
  return data.refund === null ? ending : owing(ending, data.refund, at);
}

function milestoneCompleted(order: Order, data: EventData["MILESTONE_COMPLETED"], at: Instant): Order {
  return {
    ...order,
    status: "ACTIVE",
    acceptance: null,
    deliveryDueAt: data.deliveryDueAt,
    milestones: order.milestones.map((milestone) =>
      milestone.id === data.milestoneId ? { ...milestone, completedAt: at } : milestone,
    ),
  };
}

/** The working status is remembered, and a running acceptance window ends [O4, O9]. */
function opened(order: Order, resolution: Opened, message: string | null, at: Instant): Order {
  if (order.status === "IN_RESOLUTION" || order.status === "COMPLETED" || order.status === "CANCELLED") {
    throw new RangeError(`a resolution can't open on an order that is ${order.status}`);
  }
  const added: Resolution = { ...resolution, status: "OPEN", openedAt: at, endedAt: null, message, response: null };
  return {
    ...order,
    status: "IN_RESOLUTION",
    resumeStatus: order.status,
    acceptance: null,
    resolutions: [...order.resolutions.filter(({ kind }) => kind !== added.kind), added],
    openings: { ...order.openings, [added.openedBy]: [...order.openings[added.openedBy], at] },
  };
}

function ended(order: Order, { resolutionId, status, resume }: Ended, response: string | null, at: Instant): Order {
  const resolutions = order.resolutions.map((resolution) =>
    resolution.id === resolutionId ? { ...resolution, status, endedAt: at, response } : resolution,
  );
  return resume === null
    ? { ...order, resolutions }
    : { ...order, resolutions, status: resume.status, resumeStatus: null, acceptance: resume.acceptance };
}

/** A refund counts as refunded from its acceptance on [C5]. */
function owing(order: Order, refund: OwedRefund, at: Instant): Order {
  return {
    ...order,
    refundedPrice: order.refundedPrice + refund.price,
    serviceFee: order.serviceFee - refund.serviceFee,
    refunds: [...order.refunds, { ...refund, ...UNPAID, requestedAt: at }],
  };
}

function termsChanged(order: Order, { deliveryDueAt, extras, serviceFeeCharged }: ChangedTerms, at: Instant): Order {
  const current = currentMilestone(order);
  return {
    ...order,
    deliveryDueAt,
    milestones: order.milestones.map((milestone) =>
      milestone.id === current?.id ? { ...milestone, dueAt: deliveryDueAt } : milestone,
    ),
    extras: [...order.extras, ...extras.map((extra) => ({ ...extra, addedAt: at }))],
    serviceFee: order.serviceFee + serviceFeeCharged,
  };
}

const UNPAID = { state: "PENDING", processedAt: null, reference: null, settledByOtherMeans: false } as const;

function refundResult(order: Order, data: EventData["REFUND_PROCESSED"], processedAt: Instant | null): Order {
  const { refundId, reference = null, byOtherMeans = false } = data;
  const state = processedAt === null ? "FAILED" : "PROCESSED";
  const settled = { state, processedAt, reference, settledByOtherMeans: byOtherMeans } as const;
  return {
    ...order,
    refunds: order.refunds.map((refund) => (refund.id === refundId ? { ...refund, ...settled } : refund)),
  };
}
