import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { CancellationReason } from "../../domain/vocabulary";
import { cancellationReasonLabel } from "../../wording/reason-label";
import type { Fields } from "../lookup/field-decorators";
import { type MoveResult, runMove } from "../mutation/run-move";
import { confidentialWordsOf } from "../lookup/confidential-text";
import type { Context } from "../context/context";
import {
  AnswerDisputeInput,
  AnswerOrderUpdateInput,
  RequestCancellationInput,
  RequestOrderUpdateInput,
  WithdrawDisputeInput,
} from "./dispute.input";
import * as payloads from "./dispute.payload";
import { Dispute } from "../types/dispute.type";
import { findResolution } from "../lookup/find-resolution";
import { ANSWERS, move, OPENS, TEXT, WITHDRAWS } from "../types/payload.type";
import { CancellationReasonEnum } from "../types/reason.type";

const WHAT = { description: "What, on which order, in which words." };

@Resolver(() => Dispute)
export class DisputeResolver {
  @FieldResolver(() => CancellationReasonEnum, {
    nullable: true,
    description:
      "null on ORDER_UPDATE. A freelancer's reason is shown to both; a client's is confidential: null to everybody but its author.",
  })
  async cancellationReason(@Root() dispute: Dispute, @Ctx() context: Context): Promise<CancellationReason | null> {
    if (dispute.kind !== "CANCELLATION") return null;
    if (dispute.openedBy === "FREELANCER") return dispute.sharedReason;
    return ((await confidentialWordsOf(dispute, context))?.reason ?? null) as CancellationReason | null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "cancellationReason for people, in the viewer's language; null where cancellationReason is null.",
  })
  async cancellationReasonLabel(@Root() dispute: Dispute, @Ctx() context: Context): Promise<string | null> {
    const reason = await this.cancellationReason(dispute, context);
    return reason && cancellationReasonLabel(reason, context.language);
  }

  @FieldResolver(() => String, { nullable: true, description: "The client's private note; null to everybody but its author." })
  async confidentialNote(@Root() dispute: Dispute, @Ctx() context: Context): Promise<string | null> {
    return (await confidentialWordsOf(dispute, context))?.note ?? null;
  }

  @Mutation(
    () => payloads.RequestOrderUpdatePayload,
    move("The client asks how the work stands (rule U1); the freelancer has 48 h by policy.", ...OPENS, ...TEXT),
  )
  async requestOrderUpdate(@Arg("input", () => RequestOrderUpdateInput, WHAT) input: RequestOrderUpdateInput, @Ctx() context: Context) {
    return toPayload(context, await runMove(context, input.toMove(), input));
  }

  @Mutation(() => payloads.AnswerOrderUpdatePayload, move("The freelancer answers (rule U2); the order goes on.", ...ANSWERS, ...TEXT))
  async answerOrderUpdate(@Arg("input", () => AnswerOrderUpdateInput, WHAT) input: AnswerOrderUpdateInput, @Ctx() context: Context) {
    return toPayload(context, await runMove(context, input.toMove(), input));
  }

  @Mutation(
    () => payloads.RequestCancellationPayload,
    move(
      "Either party asks the other to cancel (rules C1–C4). Nothing is cancelled until the other agrees or lets 48 h (by policy) pass in silence.",
      ...OPENS,
      ...TEXT,
      "REASON_NOT_FOR_ROLE",
      "WINDOW_CLOSED",
    ),
  )
  async requestCancellation(@Arg("input", () => RequestCancellationInput, WHAT) input: RequestCancellationInput, @Ctx() context: Context) {
    return toPayload(context, await runMove(context, input.toMove(), input));
  }

  @Mutation(
    () => payloads.AcceptCancellationPayload,
    move("The other party agrees: the order is cancelled, and the client gets back what rule C5 says.", ...ANSWERS, ...TEXT),
  )
  async acceptCancellation(@Arg("input", () => AnswerDisputeInput, WHAT) input: AnswerDisputeInput, @Ctx() context: Context) {
    return toPayload(context, await runMove(context, input.toMove("ACCEPT_CANCELLATION"), input));
  }

  @Mutation(() => payloads.DeclineCancellationPayload, move("The other party does not agree: the order goes on.", ...ANSWERS, ...TEXT))
  async declineCancellation(@Arg("input", () => AnswerDisputeInput, WHAT) input: AnswerDisputeInput, @Ctx() context: Context) {
    return toPayload(context, await runMove(context, input.toMove("DECLINE_CANCELLATION"), input));
  }

  @Mutation(
    () => payloads.WithdrawDisputePayload,
    move("Who opened an update request or a request to cancel takes it back: the order goes on.", ...WITHDRAWS),
  )
  async withdrawDispute(@Arg("input", () => WithdrawDisputeInput, WHAT) input: WithdrawDisputeInput, @Ctx() context: Context) {
    return toPayload(context, await runMove(context, input.toMove(), input));
  }
}

async function toPayload(context: Context, carried: MoveResult): Promise<Fields<payloads.WithdrawDisputePayload>> {
  const { order, userErrors } = carried;
  if (order === null) return { dispute: null, order, userErrors };
  const dispute = await findResolution(context, order, carried.result.resolutionId ?? "");
  return { dispute: dispute instanceof Dispute ? dispute : null, order, userErrors };
}
