import { Field, ID, InputType } from "type-graphql";
import type { RefundReason } from "../../domain/vocabulary";
import { MoneyInput } from "../types/money.type";
import type { Move } from "../mutation/move";
import { KeyedInput, MoveInput, WORDS } from "../mutation/move.input";
import { RefundReasonEnum } from "../types/reason.type";

@InputType("OfferPartialRefundInput", { description: "An offer to give back a part. The reason and its note stay confidential." })
export class OfferPartialRefundInput extends MoveInput {
  @Field(() => ID, { description: "The order." })
  readonly orderId!: string;

  @Field(() => MoneyInput, { description: "More than nothing, at most policy's share of the original price: ask Order.refundQuote." })
  readonly amount!: MoneyInput;

  @Field(() => String, { description: `The explanation; goes to the client. ${WORDS}` })
  readonly message!: string;

  @Field(() => RefundReasonEnum, { description: "One of Order.refundReasons. Never shown to anybody else." })
  readonly reason!: RefundReason;

  @Field(() => String, { nullable: true, description: `Never shown to anybody else; required with OTHER. ${WORDS}` })
  readonly confidentialNote?: string | null;

  toMove(): Move {
    const { orderId, amount, message, reason, confidentialNote = null } = this;
    return { target: { orderId }, name: "OFFER_PARTIAL_REFUND", input: { amount, message, reason, confidentialNote } };
  }
}

@InputType("AnswerRefundOfferInput", {
  description: "message: the client's words on why; required, as the client is asked for it either way; the freelancer sees them.",
})
export class AnswerRefundOfferInput extends KeyedInput {
  @Field(() => ID, { description: "The offer." })
  readonly refundOfferId!: string;

  @Field(() => String, { description: `Why; goes to the freelancer. ${WORDS}` })
  readonly message!: string;

  toMove(name: "ACCEPT_REFUND_OFFER" | "DECLINE_REFUND_OFFER"): Move {
    return { target: { resolutionId: this.refundOfferId }, name, input: { message: this.message } };
  }
}

@InputType("WithdrawRefundOfferInput", { description: "Takes an own offer back." })
export class WithdrawRefundOfferInput extends MoveInput {
  @Field(() => ID, { description: "The offer." })
  readonly refundOfferId!: string;

  toMove(): Move {
    return { target: { resolutionId: this.refundOfferId }, name: "WITHDRAW_REFUND_OFFER", input: {} };
  }
}
