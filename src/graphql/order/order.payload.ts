import { Field, ObjectType } from "type-graphql";
import { type ActivityEvent, ActivityEventEdge } from "../types/activity-event.type";
import { nowOrNull } from "../types/descriptions";
import type { Edge } from "../types/page";
import { MovePayload } from "../types/payload.type";
import { Review } from "../types/review.type";

@ObjectType("PostMessagePayload", { description: "The result of postMessage." })
export class PostMessagePayload extends MovePayload {
  @Field(() => ActivityEventEdge, {
    nullable: true,
    description: "The event of the message, with its cursor. Null if the request was refused.",
  })
  readonly event!: Edge<ActivityEvent> | null;
}

@ObjectType("LeaveReviewPayload", { description: "The result of leaveReview." })
export class LeaveReviewPayload extends MovePayload {
  @Field(() => Review, { nullable: true, description: nowOrNull("review") })
  readonly review!: Review | null;
}

@ObjectType("ContactSupportPayload", { description: "The result of contactSupport. Support can now access the order." })
export class ContactSupportPayload extends MovePayload {}

@ObjectType("EndSupportAccessPayload", {
  description: "The result of endSupportAccess. Support can no longer access the order.",
})
export class EndSupportAccessPayload extends MovePayload {}

@ObjectType("PlaceOrderPayload", {
  description:
    "The result of placeOrder. The caller gets the order here even if it does not have the scope orders:read.",
})
export class PlaceOrderPayload extends MovePayload {}
