import { Field, ObjectType } from "type-graphql";
import { Delivery } from "../types/delivery.type";
import { nowOrNull } from "../types/descriptions";
import { Milestone } from "../types/milestone.type";
import { MovePayload } from "../types/payload.type";

@ObjectType("DeliverOrderPayload", { description: "The result of deliverOrder." })
export class DeliverOrderPayload extends MovePayload {
  @Field(() => Delivery, { nullable: true, description: nowOrNull("delivery") })
  readonly delivery!: Delivery | null;
}

@ObjectType("RequestRevisionPayload", { description: "The result of requestRevision." })
export class RequestRevisionPayload extends MovePayload {}

@ObjectType("AcceptDeliveryPayload", { description: "The result of acceptDelivery." })
export class AcceptDeliveryPayload extends MovePayload {}

@ObjectType("CompleteMilestonePayload", { description: "The result of completeMilestone." })
export class CompleteMilestonePayload extends MovePayload {
  @Field(() => Milestone, { nullable: true, description: nowOrNull("milestone") })
  readonly milestone!: Milestone | null;
}
