import { Field, ObjectType } from "type-graphql";
import { nowOrNull } from "../types/descriptions";
import { Dispute } from "../types/dispute.type";
import { MovePayload } from "../types/payload.type";

/** Never a separate type in the schema. */
@ObjectType("DisputePayload", { description: nowOrNull("dispute") })
abstract class DisputePayload extends MovePayload {
  @Field(() => Dispute, { nullable: true, description: nowOrNull("dispute") })
  readonly dispute!: Dispute | null;
}

@ObjectType("RequestOrderUpdatePayload", { description: "The result of requestOrderUpdate." })
export class RequestOrderUpdatePayload extends DisputePayload {}

@ObjectType("AnswerOrderUpdatePayload", { description: "The result of answerOrderUpdate." })
export class AnswerOrderUpdatePayload extends DisputePayload {}

@ObjectType("RequestCancellationPayload", { description: "The result of requestCancellation." })
export class RequestCancellationPayload extends DisputePayload {}

@ObjectType("AcceptCancellationPayload", { description: "The result of acceptCancellation." })
export class AcceptCancellationPayload extends DisputePayload {}

@ObjectType("DeclineCancellationPayload", { description: "The result of declineCancellation." })
export class DeclineCancellationPayload extends DisputePayload {}

@ObjectType("WithdrawDisputePayload", { description: "The result of withdrawDispute." })
export class WithdrawDisputePayload extends DisputePayload {}
