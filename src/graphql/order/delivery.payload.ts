import { Field, ObjectType } from "type-graphql";
import { Delivery } from "../types/delivery.type";
import { Milestone } from "../types/milestone.type";
import { MovePayload } from "../types/payload.type";

@ObjectType("DeliverOrderPayload", { description: "What was delivered." })
export class DeliverOrderPayload extends MovePayload {
  @Field(() => Delivery, { nullable: true, description: "The delivery; null when the move was refused." })
  readonly delivery!: Delivery | null;
}

@ObjectType("RequestRevisionPayload", { description: "The order, in revision." })
export class RequestRevisionPayload extends MovePayload {}

@ObjectType("AcceptDeliveryPayload", { description: "The order, completed." })
export class AcceptDeliveryPayload extends MovePayload {}

@ObjectType("CompleteMilestonePayload", { description: "The completed milestone." })
export class CompleteMilestonePayload extends MovePayload {
  @Field(() => Milestone, { nullable: true, description: "The milestone; null when the move was refused." })
  readonly milestone!: Milestone | null;
}
