import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { CancellationReason } from "../../domain/vocabulary";
import { cancellationReasonLabel } from "../../wording/reason-label";
import type { Context } from "../context/context";
import { findResolution } from "../lookup/any-resolution";
import { confidentialWordsOf } from "../lookup/confidential-text";
import { type MoveResult, runMove } from "../mutation/run-move";
import { INPUT } from "../types/descriptions";
import { Dispute } from "../types/dispute.type";
import type { Fields } from "../types/page";
import { ANSWERS, move, OPENS, TEXT, WITHDRAWS } from "../types/payload.type";
import { CancellationReasonEnum } from "../types/reason.type";
import {
  AnswerDisputeInput,
  AnswerOrderUpdateInput,
  RequestCancellationInput,
  RequestOrderUpdateInput,
  WithdrawDisputeInput,
} from "./dispute.input";
import * as payloads from "./dispute.payload";

@Resolver(() => Dispute)
export class DisputeResolver {
  @FieldResolver(() => CancellationReasonEnum, {
    nullable: true,
    description:
      "The reason for the cancellation. Both parties can see a freelancer's reason. A client's reason is confidential: it is null for everyone but its author. Null if the kind is ORDER_UPDATE.",
  })
  async cancellationReason(@Root() dispute: Dispute, @Ctx() context: Context): Promise<CancellationReason | null> {
    if (dispute.kind !== "CANCELLATION") return null;
    if (dispute.openedBy === "FREELANCER") return dispute.sharedReason;
    return ((await confidentialWordsOf(dispute, context))?.reason ?? null) as CancellationReason | null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The label of cancellationReason for people, in the viewer's language. Null if cancellationReason is null.",
  })
  async cancellationReasonLabel(@Root() dispute: Dispute, @Ctx() context: Context): Promise<string | null> {
    const reason = await this.cancellationReason(dispute, context);
    return reason && cancellationReasonLabel(reason, context.language);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The client's confidential note. Null if there is none. It is also null for everyone but its author.",
  })
  async confidentialNote(@Root() dispute: Dispute, @Ctx() context: Context): Promise<string | null> {
    return (await confidentialWordsOf(dispute, context))?.note ?? null;
  }

  @Mutation(
    () => payloads.RequestOrderUpdatePayload,
    move(
      "Requests an order update from the freelancer. Only the client can do this [U1]. By default, the freelancer has 48 hours to answer (set by the policy).",
      ...OPENS,
      ...TEXT,
    ),
  )
  async requestOrderUpdate(
    @Arg("input", () => RequestOrderUpdateInput, INPUT) input: RequestOrderUpdateInput,
    @Ctx() context: Context,
  ) {
    return toPayload(context, await runMove(context, input.toMove(), input));
  }

  @Mutation(
    () => payloads.AnswerOrderUpdatePayload,
    move(
      "Answers the client's order update. Only the freelancer can do this [U2]. The order continues.",
      ...ANSWERS,
      ...TEXT,
    ),
  )
  async answerOrderUpdate(
    @Arg("input", () => AnswerOrderUpdateInput, INPUT) input: AnswerOrderUpdateInput,
    @Ctx() context: Context,
  ) {
    return toPayload(context, await runMove(context, input.toMove(), input));
  }

  @Mutation(
    () => payloads.RequestCancellationPayload,
    move(
      "Requests the cancellation of the order from the other party. Either party can do this [C1–C4]. Nothing is cancelled until the other party accepts or does not answer in time. By default, it has 48 hours to answer (set by the policy).",
      ...OPENS,
      ...TEXT,
      "REASON_NOT_FOR_ROLE",
      "WINDOW_CLOSED",
    ),
  )
  async requestCancellation(
    @Arg("input", () => RequestCancellationInput, INPUT) input: RequestCancellationInput,
    @Ctx() context: Context,
  ) {
    return toPayload(context, await runMove(context, input.toMove(), input));
  }

  @Mutation(
    () => payloads.AcceptCancellationPayload,
    move(
      "Accepts the other party's request to cancel. The order is cancelled, and the client gets back everything that was not refunded before: the price, the extras, and, by policy, the service fee. On a milestone order, completed milestones stay paid [C5, C11].",
      ...ANSWERS,
      ...TEXT,
    ),
  )
  async acceptCancellation(
    @Arg("input", () => AnswerDisputeInput, INPUT) input: AnswerDisputeInput,
    @Ctx() context: Context,
  ) {
    return toPayload(context, await runMove(context, input.toMove("ACCEPT_CANCELLATION"), input));
  }

  @Mutation(
    () => payloads.DeclineCancellationPayload,
    move("Declines the other party's request to cancel. The order continues.", ...ANSWERS, ...TEXT),
  )
  async declineCancellation(
    @Arg("input", () => AnswerDisputeInput, INPUT) input: AnswerDisputeInput,
    @Ctx() context: Context,
  ) {
    return toPayload(context, await runMove(context, input.toMove("DECLINE_CANCELLATION"), input));
  }

  @Mutation(
    () => payloads.WithdrawDisputePayload,
    move(
      "Withdraws the caller's own order update or cancellation before it is answered. The order continues.",
      ...WITHDRAWS,
    ),
  )
  async withdrawDispute(
    @Arg("input", () => WithdrawDisputeInput, INPUT) input: WithdrawDisputeInput,
    @Ctx() context: Context,
  ) {
    return toPayload(context, await runMove(context, input.toMove(), input));
  }
}

async function toPayload(context: Context, carried: MoveResult): Promise<Fields<payloads.WithdrawDisputePayload>> {
  const { order, userErrors } = carried;
  if (order === null) return { dispute: null, order, userErrors };
  const dispute = await findResolution(context, order, carried.result.resolutionId ?? "");
  return { dispute: dispute instanceof Dispute ? dispute : null, order, userErrors };
}
