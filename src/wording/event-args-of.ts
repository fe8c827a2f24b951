import { type Money, sum } from "../domain/money";
import type { EventData, Opened } from "../domain/order/event";
import type { Milestone, Order, Refund } from "../domain/order/order";
import type { Resolution } from "../domain/order/resolution";
import type { ActivityType, ActorKind, ResolutionKind } from "../domain/vocabulary";
import type { EventWordingArgs, MilestoneName, RefundedAmounts } from "./event-args";

/** All data of an event that its sentence uses. Its message is not among it [V1]. */
export interface WordedEvent<T extends ActivityType> {
  readonly type: T;
  readonly actor: ActorKind;
  readonly data: EventData[T];
}

/** What an event names by its id only. An `Order` is one. */
export interface EventBackground extends Pick<Order, "currency"> {
  readonly milestones: readonly Pick<Milestone, "id" | "position" | "title">[];
  readonly refunds: readonly Pick<Refund, "id" | "price" | "serviceFee">[];
  readonly resolutions: readonly Pick<Resolution, "id" | "openedBy">[];
}

/** An event that its background doesn't fit: damaged data, or that of another order. */
const unfit = (type: ActivityType, lacks: string): RangeError => new RangeError(`${type} without ${lacks}`);

function milestoneOf(id: string, type: ActivityType, { milestones }: EventBackground): MilestoneName {
  const found = milestones.find((milestone) => milestone.id === id);
  if (found === undefined) throw unfit(type, "its milestone");
  return { position: found.position, title: found.title };
}

const inCurrency = (minor: bigint, { currency }: EventBackground): Money => ({ minor, currency });

const amountsOf = (refund: Pick<Refund, "price" | "serviceFee">, background: EventBackground): RefundedAmounts => ({
  price: inCurrency(refund.price, background),
  serviceFee: inCurrency(refund.serviceFee, background),
});

function refundOf(id: string, type: ActivityType, background: EventBackground): RefundedAmounts {
  const found = background.refunds.find((refund) => refund.id === id);
  if (found === undefined) throw unfit(type, "its refund");
  return amountsOf(found, background);
}

function offeredRefund(opened: Opened, background: EventBackground): EventWordingArgs["REFUND_OFFERED"] {
  if (opened.kind !== "PARTIAL_REFUND") throw unfit("REFUND_OFFERED", "an offer");
  const { refund, serviceFeeRefund } = opened.terms.breakdown;
  return { respondBy: opened.respondBy, ...amountsOf({ price: refund, serviceFee: serviceFeeRefund }, background) };
}

function requestedChange(opened: Opened, background: EventBackground): EventWordingArgs["CHANGE_REQUESTED"] {
  const { respondBy } = opened;
  switch (opened.kind) {
    case "DELIVERY_EXTENSION":
      return { kind: opened.kind, respondBy, proposedDeliveryDueAt: opened.terms.proposedDeliveryDueAt };
    case "EXTRAS": {
      const { proposedExtras } = opened.terms;
      return {
        kind: opened.kind,
        respondBy,
        extras: proposedExtras.length,
        price: inCurrency(sum(proposedExtras.map(({ price }) => price)), background),
        extraDays: proposedExtras.reduce((days, extra) => days + extra.extraDays, 0),
      };
    }
    case "ORDER_UPDATE":
    case "CANCELLATION":
    case "PARTIAL_REFUND":
      throw unfit("CHANGE_REQUESTED", "a change");
  }
}

function changeKindOf(kind: ResolutionKind, type: ActivityType): EventWordingArgs["CHANGE_DECLINED"]["kind"] {
  switch (kind) {
    case "DELIVERY_EXTENSION":
    case "EXTRAS":
      return kind;
    case "ORDER_UPDATE":
    case "CANCELLATION":
    case "PARTIAL_REFUND":
      throw unfit(type, "a change");
  }
}

function acceptedChange(
  { ended, changed }: EventData["CHANGE_ACCEPTED"],
  background: EventBackground,
): EventWordingArgs["CHANGE_ACCEPTED"] {
  const { deliveryDueAt, extras, serviceFeeCharged } = changed;
  const kind = changeKindOf(ended.kind, "CHANGE_ACCEPTED");
  if (kind === "DELIVERY_EXTENSION") return { kind, deliveryDueAt };
  return {
    kind,
    extras: extras.length,
    price: inCurrency(sum(extras.map(({ price }) => price)), background),
    serviceFeeCharged: inCurrency(serviceFeeCharged, background),
    deliveryDueAt,
  };
}

const none = (): Readonly<Record<string, never>> => ({});
const actorOf = ({ actor }: { readonly actor: ActorKind }): { readonly actor: ActorKind } => ({ actor });
const respondBy = ({ data }: { readonly data: { readonly opened: Opened } }): { readonly respondBy: number } => ({
  respondBy: data.opened.respondBy,
});
const changeKind = ({
  type,
  data,
}: {
  readonly type: ActivityType;
  readonly data: { readonly ended: { readonly kind: ResolutionKind } };
}): EventWordingArgs["CHANGE_DECLINED"] => ({ kind: changeKindOf(data.ended.kind, type) });

const ARGS: {
  readonly [T in ActivityType]: (event: WordedEvent<T>, background: EventBackground) => EventWordingArgs[T];
} = {
  ORDER_PLACED: ({ data: { placement } }) => ({
    price: { minor: placement.originalPrice, currency: placement.currency },
    milestones: placement.milestones.length,
    deliveryDueAt: placement.deliveryDueAt,
  }),
  ORDER_DELIVERED: ({ type, data: { isRevision, milestoneId } }, background) => ({
    isRevision,
    milestone: milestoneId === null ? null : milestoneOf(milestoneId, type, background),
  }),
  REVISION_REQUESTED: none,
  ORDER_COMPLETED: ({ data: { bySilence } }) => ({ bySilence }),
  ORDER_CANCELLED: ({ data: { countsAgainstFreelancer, refund } }, background) => ({
    counts: countsAgainstFreelancer,
    refund: refund === null ? null : amountsOf(refund, background),
  }),
  MILESTONE_COMPLETED: ({ type, data: { bySilence, milestoneId } }, background) => ({
    bySilence,
    milestone: milestoneOf(milestoneId, type, background),
  }),
  MESSAGE_POSTED: actorOf,
  REVIEW_LEFT: ({ data: { rating } }) => ({ rating }),
  SUPPORT_CONTACTED: actorOf,
  SUPPORT_ACCESS_ENDED: actorOf,
  ORDER_UPDATE_REQUESTED: respondBy,
  ORDER_UPDATE_ANSWERED: none,
  ORDER_UPDATE_WITHDRAWN: none,
  ORDER_UPDATE_EXPIRED: none,
  CANCELLATION_REQUESTED: ({ data: { opened } }) => ({ openedBy: opened.openedBy, respondBy: opened.respondBy }),
  CANCELLATION_ACCEPTED: actorOf,
  CANCELLATION_DECLINED: actorOf,
  CANCELLATION_WITHDRAWN: actorOf,
  CANCELLATION_ACCEPTED_BY_SILENCE: ({ data: { ended } }, { resolutions }) => ({
    openedBy: resolutions.find(({ id }) => id === ended.resolutionId)?.openedBy ?? null,
  }),
  REFUND_OFFERED: ({ data: { opened } }, background) => offeredRefund(opened, background),
  REFUND_OFFER_ACCEPTED: ({ data: { refund } }, background) => amountsOf(refund, background),
  REFUND_OFFER_DECLINED: none,
  REFUND_OFFER_WITHDRAWN: none,
  REFUND_OFFER_EXPIRED: none,
  REFUND_PROCESSED: ({ type, data: { refundId, byOtherMeans = false } }, background) => ({
    ...refundOf(refundId, type, background),
    byOtherMeans,
  }),
  REFUND_FAILED: ({ type, data: { refundId } }, background) => refundOf(refundId, type, background),
  CHANGE_REQUESTED: ({ data: { opened } }, background) => requestedChange(opened, background),
  CHANGE_ACCEPTED: ({ data }, background) => acceptedChange(data, background),
  CHANGE_DECLINED: changeKind,
  CHANGE_WITHDRAWN: changeKind,
  CHANGE_EXPIRED: changeKind,
};

/**
 * The data of an event's sentence, from the event itself and the order on which it happened.
 * @throws RangeError  if the event names a milestone or refund that the background lacks.
 */
export function wordingArgsOf<T extends ActivityType>(
  event: WordedEvent<T>,
  background: EventBackground,
): EventWordingArgs[T] {
  return ARGS[event.type](event, background);
}
