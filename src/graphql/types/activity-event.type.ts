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
import { RefundOffer } from "./refund-offer.type";
import { Refund } from "./refund.type";
import { Review } from "./review.type";
import { DateTime } from "./scalars";

export const ActivityTypeEnum = defineEnum<ActivityType>(
  "ActivityType",
  "What happened. May grow: show a type that you don't know by the event's text.",
  {
    ORDER_PLACED: "The client bought the order.",
    ORDER_DELIVERED: "The freelancer handed over work.",
    REVISION_REQUESTED: "The client sent it back.",
    ORDER_COMPLETED: "The order ended well, by the client or by silence.",
    ORDER_CANCELLED: "The order ended without completion. Follows the event that led to it.",
    MILESTONE_COMPLETED: "A milestone is done, by the client or by silence.",
    MESSAGE_POSTED: "A party wrote to the other.",
    REVIEW_LEFT: "The client reviewed the order.",
    SUPPORT_CONTACTED: "A party let support read the order. Its words go to support and their author only.",
    SUPPORT_ACCESS_ENDED: "A party ended that.",
    ORDER_UPDATE_REQUESTED: "The client asked how the work stands.",
    ORDER_UPDATE_ANSWERED: "The freelancer answered.",
    ORDER_UPDATE_WITHDRAWN: "The client took the question back.",
    ORDER_UPDATE_EXPIRED: "Nobody answered it in time.",
    CANCELLATION_REQUESTED: "A party asked the other to cancel.",
    CANCELLATION_ACCEPTED: "The other agreed.",
    CANCELLATION_DECLINED: "The other did not agree.",
    CANCELLATION_WITHDRAWN: "The request was taken back.",
    CANCELLATION_ACCEPTED_BY_SILENCE: "Nobody answered it in time, which counts as accepted.",
    REFUND_OFFERED: "The freelancer offered to give back a part.",
    REFUND_OFFER_ACCEPTED: "The client took it.",
    REFUND_OFFER_DECLINED: "The client did not.",
    REFUND_OFFER_WITHDRAWN: "The freelancer took the offer back.",
    REFUND_OFFER_EXPIRED: "Nobody answered it in time.",
    REFUND_PROCESSED: "The money arrived at the payment source.",
    REFUND_FAILED: "The payment of a refund failed. Nothing is retried until an operator calls retryRefund.",
    CHANGE_REQUESTED: "The freelancer asked for a later date or offered extras.",
    CHANGE_ACCEPTED: "The client accepted.",
    CHANGE_DECLINED: "The client declined.",
    CHANGE_WITHDRAWN: "The freelancer took it back.",
    CHANGE_EXPIRED: "Nobody answered in time.",
  },
);

export const ActorKindEnum = defineEnum<ActorKind>(
  "ActorKind",
  "Who made it happen. May grow: treat a kind that you don't know as SYSTEM.",
  {
    CLIENT: "The client.",
    FREELANCER: "The freelancer.",
    SYSTEM: "A deadline, or a background job.",
    SUPPORT: "The marketplace's support.",
    PARTNER: "The marketplace's back end.",
  },
);

@ObjectType("ActivityEvent", {
  implements: Node,
  description:
    "Something that happened on an order. Written once, in the same transaction as the change itself, never changed, and hidden from no party (rule A1).",
})
export class ActivityEvent {
  constructor(
    readonly parent: Order,
    readonly event: OrderEvent,
  ) {}

  get id(): string {
    return this.event.id;
  }

  @Field(() => Order, { description: "The order that it happened on, as it is now." })
  get order(): Order {
    return this.parent;
  }

  @Field(() => Int, { description: "1, 2, 3 … without a gap within the order." })
  get sequence(): number {
    return this.event.sequence;
  }

  @Field(() => ActivityTypeEnum, { description: "What happened." })
  get type(): ActivityType {
    return this.event.type;
  }

  @Field(() => DateTime, { description: "When. Of an expiry: the deadline's own instant, however late it was carried out." })
  get occurredAt(): Instant {
    return this.event.occurredAt;
  }

  @Field(() => ActorKindEnum, { description: "Who made it happen." })
  get actor(): ActorKind {
    return this.event.actor;
  }

  @Field(() => String, {
    nullable: true,
    description: "The party's own words, where there are any and the viewer may read them. Never a confidential reason or note.",
  })
  get message(): string | null {
    return maySeeEventMessage(this.parent.relation, this.event) ? this.event.message : null;
  }
}

export const ActivitySubject = createUnionType({
  name: "ActivitySubject",
  description: "What an event is about. May grow: fall back on the event's text.",
  types: () => [Dispute, RefundOffer, ChangeRequest, Delivery, Milestone, Review, Refund] as const,
});

export const { Edge: ActivityEventEdge, Connection: ActivityEventConnection } = connectionOf(
  "ActivityEvent",
  () => ActivityEvent,
  "Everything that happened on the order, oldest first: page back with last and before.",
);
