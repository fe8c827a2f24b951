import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import type { OrderEvent } from "../../domain/order/event";
import { maySeeEventMessage } from "../../domain/order/visibility";
import type { ActivityType, ActorKind, Instant } from "../../domain/vocabulary";
import { ChangeRequest } from "./change-request.type";
import { connectionOf } from "./connection.type";
import { Delivery } from "./delivery.type";
import { Dispute } from "./dispute.type";
import { defineEnum } from "./enum";
import { Milestone } from "./milestone.type";
import { Node } from "./node.type";
import { Order } from "./order.type";
import { Refund } from "./refund.type";
import { RefundOffer } from "./refund-offer.type";
import { Review } from "./review.type";
import { DateTime } from "./scalars";

export const ActivityTypeEnum = defineEnum<ActivityType>(
  "ActivityType",
  "The type of an event. New values can be added: if you do not know a type, display the event's text.",
  {
    ORDER_PLACED: "The client bought the order.",
    ORDER_DELIVERED: "The freelancer delivered work.",
    REVISION_REQUESTED: "The client requested a revision of the delivered work.",
    ORDER_COMPLETED:
      "The order was completed, by the client or automatically because the client did not respond in time.",
    ORDER_CANCELLED: "The order was cancelled. This event follows the event that led to it.",
    MILESTONE_COMPLETED:
      "A milestone was completed, by the client or automatically because the client did not respond in time.",
    MESSAGE_POSTED: "A party posted a message to the other party.",
    REVIEW_LEFT: "The client reviewed the order.",
    SUPPORT_CONTACTED:
      "A party gave support access to the order. Only support and the author can read the event's message.",
    SUPPORT_ACCESS_ENDED: "A party ended support's access to the order.",
    ORDER_UPDATE_REQUESTED: "The client requested an order update.",
    ORDER_UPDATE_ANSWERED: "The freelancer answered the order update.",
    ORDER_UPDATE_WITHDRAWN: "The client withdrew the order update.",
    ORDER_UPDATE_EXPIRED: "The freelancer did not answer the order update in time.",
    CANCELLATION_REQUESTED: "A party asked the other party to cancel the order.",
    CANCELLATION_ACCEPTED: "The other party accepted the cancellation.",
    CANCELLATION_DECLINED: "The other party declined the cancellation.",
    CANCELLATION_WITHDRAWN: "The party that asked for the cancellation withdrew the request.",
    CANCELLATION_ACCEPTED_BY_SILENCE:
      "The other party did not answer the cancellation in time. The request therefore counts as accepted.",
    REFUND_OFFERED: "The freelancer offered the client a partial refund.",
    REFUND_OFFER_ACCEPTED: "The client accepted the refund offer.",
    REFUND_OFFER_DECLINED: "The client declined the refund offer.",
    REFUND_OFFER_WITHDRAWN: "The freelancer withdrew the refund offer.",
    REFUND_OFFER_EXPIRED: "The client did not answer the refund offer in time.",
    REFUND_PROCESSED: "The payment of a refund was confirmed.",
    REFUND_FAILED: "The payment of a refund failed. Nothing is retried until an operator calls retryRefund.",
    CHANGE_REQUESTED: "The freelancer asked for a later delivery date or offered extras.",
    CHANGE_ACCEPTED: "The client accepted the change request.",
    CHANGE_DECLINED: "The client declined the change request.",
    CHANGE_WITHDRAWN: "The freelancer withdrew the change request.",
    CHANGE_EXPIRED: "The client did not answer the change request in time.",
  },
);

export const ActorKindEnum = defineEnum<ActorKind>(
  "ActorKind",
  "The kind of actor that caused an event. New values can be added: treat a value that you do not know as SYSTEM.",
  {
    CLIENT: "The client of the order.",
    FREELANCER: "The freelancer of the order.",
    SYSTEM: "The service itself, at a deadline or in a background job.",
    SUPPORT: "The marketplace's support.",
    PARTNER: "The marketplace's back end.",
  },
);

@ObjectType("ActivityEvent", {
  implements: Node,
  description:
    "An event on an order. It is written in the same transaction as the change itself and never changed afterwards. No event is hidden from a party [A1].",
})
export class ActivityEvent {
  constructor(
    readonly parent: Order,
    readonly event: OrderEvent,
  ) {}

  get id(): string {
    return this.event.id;
  }

  @Field(() => Order, { description: "The order on which the event happened, as it is now." })
  get order(): Order {
    return this.parent;
  }

  @Field(() => Int, { description: "The number of the event within its order: 1, 2, 3, and so on, without gaps." })
  get sequence(): number {
    return this.event.sequence;
  }

  @Field(() => ActivityTypeEnum, { description: "The type of the event." })
  get type(): ActivityType {
    return this.event.type;
  }

  @Field(() => DateTime, {
    description:
      "The time of the event. For an expiry, it is the time of the deadline, however late the expiry was processed.",
  })
  get occurredAt(): Instant {
    return this.event.occurredAt;
  }

  @Field(() => ActorKindEnum, { description: "The kind of actor that caused the event." })
  get actor(): ActorKind {
    return this.event.actor;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "The text that the party wrote. Null if there is none or the viewer cannot read it. It never contains a confidential reason or note.",
  })
  get message(): string | null {
    return maySeeEventMessage(this.parent.relation, this.event) ? this.event.message : null;
  }
}

export const ActivitySubject = createUnionType({
  name: "ActivitySubject",
  description:
    "The object that an event is about. New types can be added: if you do not know a type, display the event's text.",
  types: () => [Dispute, RefundOffer, ChangeRequest, Delivery, Milestone, Review, Refund] as const,
});

export const { Edge: ActivityEventEdge, Connection: ActivityEventConnection } = connectionOf(
  "ActivityEvent",
  () => ActivityEvent,
  "The events of an order, oldest first. To read the newest events first, page backwards with last and before.",
);
