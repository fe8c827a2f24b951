import { Field, ObjectType } from "type-graphql";
import { ChangeRequest } from "../types/change-request.type";
import { nowOrNull } from "../types/descriptions";
import { MovePayload } from "../types/payload.type";

/** Never a separate type in the schema. */
@ObjectType("ChangeRequestPayload", { description: nowOrNull("change request") })
abstract class ChangeRequestPayload extends MovePayload {
  @Field(() => ChangeRequest, { nullable: true, description: nowOrNull("change request") })
  readonly changeRequest!: ChangeRequest | null;
}

@ObjectType("RequestDeliveryExtensionPayload", { description: "The result of requestDeliveryExtension." })
export class RequestDeliveryExtensionPayload extends ChangeRequestPayload {}

@ObjectType("OfferExtrasPayload", { description: "The result of offerExtras." })
export class OfferExtrasPayload extends ChangeRequestPayload {}

@ObjectType("AcceptChangePayload", { description: "The result of acceptChange." })
export class AcceptChangePayload extends ChangeRequestPayload {}

@ObjectType("DeclineChangePayload", { description: "The result of declineChange." })
export class DeclineChangePayload extends ChangeRequestPayload {}

@ObjectType("WithdrawChangePayload", { description: "The result of withdrawChange." })
export class WithdrawChangePayload extends ChangeRequestPayload {}
