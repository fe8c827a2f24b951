import { Field, ID, InputType } from "type-graphql";
import type { RefundReason } from "../../domain/vocabulary";
import { KeyedInput, type Move, MoveInput, WORDS } from "../mutation/move.input";
import { MoneyInput } from "../types/money.type";
import { RefundReasonEnum } from "../types/reason.type";

@InputType("OfferPartialRefundInput", {
  description: "The input for offerPartialRefund. The reason and its note are confidential.",
})
export class OfferPartialRefundInput extends MoveInput {
  @Field(() => ID, { description: "The id of the order: ord_…." })
  readonly orderId!: string;

  @Field(() => MoneyInput, {
    description:
      "The amount to refund. It must be greater than zero and at most the share of the original price that the policy allows. Order.refundQuote states both limits.",
  })
  readonly amount!: MoneyInput;

  @Field(() => String, { description: `The text for the client with the explanation. ${WORDS}` })
  readonly message!: string;

  @Field(() => RefundReasonEnum, {
    description: "The reason: one of Order.refundReasons. It is never shown to anybody else.",
  })
  readonly reason!: RefundReason;

  @Field(() => String, {
    nullable: true,
    description: `The confidential note. It is never shown to anybody else. It is required if the reason is OTHER. ${WORDS}`,
  })
  readonly confidentialNote?: string | null;

  toMove(): Move {
    const { orderId, amount, message, reason, confidentialNote = null } = this;
    return { target: { orderId }, name: "OFFER_PARTIAL_REFUND", input: { amount, message, reason, confidentialNote } };
  }
}

@InputType("AnswerRefundOfferInput", {
  description: "The input for acceptRefundOffer and declineRefundOffer.",
})
export class AnswerRefundOfferInput extends KeyedInput {
  @Field(() => ID, { description: "The id of the refund offer: rfo_…." })
  readonly refundOfferId!: string;

  @Field(() => String, {
    description: `The text for the freelancer about the reason for the answer. It is required in both cases. ${WORDS}`,
  })
  readonly message!: string;

  toMove(name: "ACCEPT_REFUND_OFFER" | "DECLINE_REFUND_OFFER"): Move {
    return { target: { resolutionId: this.refundOfferId }, name, input: { message: this.message } };
  }
}

@InputType("WithdrawRefundOfferInput", { description: "The input for withdrawRefundOffer." })
export class WithdrawRefundOfferInput extends MoveInput {
  @Field(() => ID, { description: "The id of the refund offer: rfo_…." })
  readonly refundOfferId!: string;

  toMove(): Move {
    return { target: { resolutionId: this.refundOfferId }, name: "WITHDRAW_REFUND_OFFER", input: {} };
  }
}
