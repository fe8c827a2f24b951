import { Field, ObjectType } from "type-graphql";
import { RefundOffer } from "../types/refund-offer.type";
import { MovePayload } from "../types/payload.type";

/** Never a type of its own in the schema. */
@ObjectType("RefundOfferPayload", { description: "The offer as it is now; null when the move was refused." })
abstract class RefundOfferPayload extends MovePayload {
  @Field(() => RefundOffer, { nullable: true, description: "The offer as it is now; null when the move was refused." })
  readonly refundOffer!: RefundOffer | null;
}

@ObjectType("OfferPartialRefundPayload", { description: "The offer that was sent." })
export class OfferPartialRefundPayload extends RefundOfferPayload {}

@ObjectType("AcceptRefundOfferPayload", { description: "The offer that was accepted, with the refund that it began." })
export class AcceptRefundOfferPayload extends RefundOfferPayload {}

@ObjectType("DeclineRefundOfferPayload", { description: "The offer that was declined." })
export class DeclineRefundOfferPayload extends RefundOfferPayload {}

@ObjectType("WithdrawRefundOfferPayload", { description: "The offer that was taken back." })
export class WithdrawRefundOfferPayload extends RefundOfferPayload {}
