import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { RefundReason } from "../../domain/vocabulary";
import { refundReasonLabel } from "../../wording/reason-label";
import type { Context } from "../context/context";
import { findResolution } from "../lookup/any-resolution";
import { confidentialWordsOf } from "../lookup/confidential-text";
import { type MoveResult, runMove } from "../mutation/run-move";
import { INPUT } from "../types/descriptions";
import type { Fields } from "../types/page";
import { AMOUNT, ANSWERS, move, OPENS, TEXT, WITHDRAWS } from "../types/payload.type";
import { RefundReasonEnum } from "../types/reason.type";
import { RefundOffer } from "../types/refund-offer.type";
import { AnswerRefundOfferInput, OfferPartialRefundInput, WithdrawRefundOfferInput } from "./refund-offer.input";
import * as payloads from "./refund-offer.payload";

@Resolver(() => RefundOffer)
export class RefundOfferResolver {
  @FieldResolver(() => RefundReasonEnum, {
    nullable: true,
    description: "The confidential reason for the offer. Null for everyone but the freelancer.",
  })
  async reason(@Root() offer: RefundOffer, @Ctx() context: Context): Promise<RefundReason | null> {
    return ((await confidentialWordsOf(offer, context))?.reason ?? null) as RefundReason | null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The label of the reason for people, in the viewer's language. Null if reason is null.",
  })
  async reasonLabel(@Root() offer: RefundOffer, @Ctx() context: Context): Promise<string | null> {
    const reason = await this.reason(offer, context);
    return reason && refundReasonLabel(reason, context.language);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The confidential note on the offer. Null if there is none. It is also null for everyone but the freelancer.",
  })
  async confidentialNote(@Root() offer: RefundOffer, @Ctx() context: Context): Promise<string | null> {
    return (await confidentialWordsOf(offer, context))?.note ?? null;
  }

  @Mutation(
    () => payloads.OfferPartialRefundPayload,
    move(
      "Offers the client a partial refund of the original price. Only the freelancer can do this [P1–P9]. By default, at most 60 % of the original price can be offered, and the client has 3 days to answer (set by the policy).",
      ...OPENS,
      ...TEXT,
      ...AMOUNT,
      "AMOUNT_BELOW_MINIMUM",
      "REASON_NOT_FOR_ROLE",
      "CHANNEL_NOT_SUPPORTED",
      "ORDER_TYPE_NOT_ELIGIBLE",
      "ORDER_DISCOUNTED",
      "ORDER_PLACED_TOO_EARLY",
      "ORDER_BELOW_MINIMUM",
      "FIRST_MILESTONE_COMPLETED",
      "REFUND_ALREADY_ACCEPTED",
    ),
  )
  async offerPartialRefund(
    @Arg("input", () => OfferPartialRefundInput, INPUT) input: OfferPartialRefundInput,
    @Ctx() context: Context,
  ) {
    return toPayload(context, await runMove(context, input.toMove(), input));
  }

  @Mutation(
    () => payloads.AcceptRefundOfferPayload,
    move(
      "Accepts the refund offer. Only the client can do this. The payment of the refund begins, and the order continues at the new price [P13, P15, P21].",
      ...ANSWERS,
      ...TEXT,
    ),
  )
  async acceptRefundOffer(
    @Arg("input", () => AnswerRefundOfferInput, INPUT) input: AnswerRefundOfferInput,
    @Ctx() context: Context,
  ) {
    return toPayload(context, await runMove(context, input.toMove("ACCEPT_REFUND_OFFER"), input));
  }

  @Mutation(
    () => payloads.DeclineRefundOfferPayload,
    move("Declines the refund offer. Only the client can do this. The order continues unchanged.", ...ANSWERS, ...TEXT),
  )
  async declineRefundOffer(
    @Arg("input", () => AnswerRefundOfferInput, INPUT) input: AnswerRefundOfferInput,
    @Ctx() context: Context,
  ) {
    return toPayload(context, await runMove(context, input.toMove("DECLINE_REFUND_OFFER"), input));
  }

  @Mutation(
    () => payloads.WithdrawRefundOfferPayload,
    move("Withdraws the freelancer's own refund offer before it is answered [P14].", ...WITHDRAWS),
  )
  async withdrawRefundOffer(
    @Arg("input", () => WithdrawRefundOfferInput, INPUT) input: WithdrawRefundOfferInput,
    @Ctx() context: Context,
  ) {
    return toPayload(context, await runMove(context, input.toMove(), input));
  }
}

async function toPayload(context: Context, carried: MoveResult): Promise<Fields<payloads.WithdrawRefundOfferPayload>> {
  const { order, userErrors } = carried;
  if (order === null) return { refundOffer: null, order, userErrors };
  const offer = await findResolution(context, order, carried.result.resolutionId ?? "");
  return { refundOffer: offer instanceof RefundOffer ? offer : null, order, userErrors };
}
