import { Field, ObjectType } from "type-graphql";
import { nowOrNull } from "../types/descriptions";
import { MovePayload } from "../types/payload.type";
import { RefundOffer } from "../types/refund-offer.type";

/** Never a separate type in the schema. */
@ObjectType("RefundOfferPayload", { description: nowOrNull("refund offer") })
abstract class RefundOfferPayload extends MovePayload {
  @Field(() => RefundOffer, { nullable: true, description: nowOrNull("refund offer") })
  readonly refundOffer!: RefundOffer | null;
}

@ObjectType("OfferPartialRefundPayload", { description: "The result of offerPartialRefund." })
export class OfferPartialRefundPayload extends RefundOfferPayload {}

@ObjectType("AcceptRefundOfferPayload", { description: "The result of acceptRefundOffer." })
export class AcceptRefundOfferPayload extends RefundOfferPayload {}

@ObjectType("DeclineRefundOfferPayload", { description: "The result of declineRefundOffer." })
export class DeclineRefundOfferPayload extends RefundOfferPayload {}

@ObjectType("WithdrawRefundOfferPayload", { description: "The result of withdrawRefundOffer." })
export class WithdrawRefundOfferPayload extends RefundOfferPayload {}
