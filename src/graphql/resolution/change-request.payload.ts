import { Field, ObjectType } from "type-graphql";
import { ChangeRequest } from "../types/change-request.type";
import { MovePayload } from "../types/payload.type";

/** Never a type of its own in the schema. */
@ObjectType("ChangeRequestPayload", { description: "The change request as it is now; null when the move was refused." })
abstract class ChangeRequestPayload extends MovePayload {
  @Field(() => ChangeRequest, { nullable: true, description: "The change request as it is now; null when the move was refused." })
  readonly changeRequest!: ChangeRequest | null;
}

@ObjectType("RequestDeliveryExtensionPayload", { description: "The wish for a later date that was opened." })
export class RequestDeliveryExtensionPayload extends ChangeRequestPayload {}

@ObjectType("OfferExtrasPayload", { description: "The offer of extras that was opened." })
export class OfferExtrasPayload extends ChangeRequestPayload {}

@ObjectType("AcceptChangePayload", { description: "The change that was accepted, and the order with it." })
export class AcceptChangePayload extends ChangeRequestPayload {}

@ObjectType("DeclineChangePayload", { description: "The change that was declined." })
export class DeclineChangePayload extends ChangeRequestPayload {}

@ObjectType("WithdrawChangePayload", { description: "The change that was taken back." })
export class WithdrawChangePayload extends ChangeRequestPayload {}
