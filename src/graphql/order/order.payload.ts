import { Field, ObjectType } from "type-graphql";
import type { Edge } from "../types/page";
import { type ActivityEvent, ActivityEventEdge } from "../types/activity-event.type";
import { Review } from "../types/review.type";
import { MovePayload } from "../types/payload.type";

@ObjectType("PostMessagePayload", { description: "The message that was posted." })
export class PostMessagePayload extends MovePayload {
  @Field(() => ActivityEventEdge, { nullable: true, description: "Its event with its cursor; null when the move was refused." })
  readonly event!: Edge<ActivityEvent> | null;
}

@ObjectType("LeaveReviewPayload", { description: "The review that was left." })
export class LeaveReviewPayload extends MovePayload {
  @Field(() => Review, { nullable: true, description: "The review; null when the move was refused." })
  readonly review!: Review | null;
}

@ObjectType("ContactSupportPayload", { description: "The order, which support may read now." })
export class ContactSupportPayload extends MovePayload {}

@ObjectType("EndSupportAccessPayload", { description: "The order, which support may not read any more." })
export class EndSupportAccessPayload extends MovePayload {}

@ObjectType("PlaceOrderPayload", {
  description: "The order that was placed. Visible here to the key that placed it, also without orders:read.",
})
export class PlaceOrderPayload extends MovePayload {}
