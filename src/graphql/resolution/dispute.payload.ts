import { Field, ObjectType } from "type-graphql";
import { Dispute } from "../types/dispute.type";
import { MovePayload } from "../types/payload.type";

/** Never a type of its own in the schema. */
@ObjectType("DisputePayload", { description: "The dispute as it is now; null when the move was refused." })
abstract class DisputePayload extends MovePayload {
  @Field(() => Dispute, { nullable: true, description: "The dispute as it is now; null when the move was refused." })
  readonly dispute!: Dispute | null;
}

@ObjectType("RequestOrderUpdatePayload", { description: "The update request that was opened." })
export class RequestOrderUpdatePayload extends DisputePayload {}

@ObjectType("AnswerOrderUpdatePayload", { description: "The update request that was answered." })
export class AnswerOrderUpdatePayload extends DisputePayload {}

@ObjectType("RequestCancellationPayload", { description: "The request to cancel that was opened." })
export class RequestCancellationPayload extends DisputePayload {}

@ObjectType("AcceptCancellationPayload", { description: "The request to cancel that was accepted, and the cancelled order." })
export class AcceptCancellationPayload extends DisputePayload {}

@ObjectType("DeclineCancellationPayload", { description: "The request to cancel that was declined." })
export class DeclineCancellationPayload extends DisputePayload {}

@ObjectType("WithdrawDisputePayload", { description: "The request that was taken back." })
export class WithdrawDisputePayload extends DisputePayload {}
