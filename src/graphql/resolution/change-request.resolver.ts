import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { extrasCharge } from "../../domain/order/price";
import type { Fields } from "../lookup/field-decorators";
import { type MoveResult, runMove } from "../mutation/run-move";
import { AnswerChangeInput, OfferExtrasInput, RequestDeliveryExtensionInput, WithdrawChangeInput } from "./change-request.input";
import * as payloads from "./change-request.payload";
import { ChangeRequest } from "../types/change-request.type";
import type { Context } from "../context/context";
import { ExtrasCharge } from "../types/extras-charge.type";
import { findResolution } from "../lookup/find-resolution";
import { AMOUNT, ANSWERS, move, OPENS, TEXT, WITHDRAWS } from "../types/payload.type";

const WHAT = { description: "What, on which order, in which words." };

@Resolver(() => ChangeRequest)
export class ChangeRequestResolver {
  @FieldResolver(() => ExtrasCharge, {
    nullable: true,
    description:
      "What accepting it would charge; null on DELIVERY_EXTENSION and once it ended: then the order's price and the activity say what was charged.",
  })
  charge(@Root() { parent, resolution }: ChangeRequest, @Ctx() { policies }: Context): ExtrasCharge | null {
    if (resolution.kind !== "EXTRAS" || resolution.status !== "OPEN") return null;
    const { order } = parent;
    return new ExtrasCharge(parent, extrasCharge(order, resolution.terms.proposedExtras, policies.byVersion(order.policyVersion)));
  }

  @Mutation(
    () => payloads.RequestDeliveryExtensionPayload,
    move(
      "The freelancer asks for a later delivery date (rules E1–E5); the client has 4 days by policy.",
      ...OPENS,
      ...TEXT,
      "ALREADY_DELIVERED",
      "NO_DELIVERY_DATE",
      "DATE_NOT_LATER",
    ),
  )
  async requestDeliveryExtension(
    @Arg("input", () => RequestDeliveryExtensionInput, WHAT) input: RequestDeliveryExtensionInput,
    @Ctx() context: Context,
  ) {
    return toPayload(context, await runMove(context, input.toMove(), input));
  }

  @Mutation(
    () => payloads.OfferExtrasPayload,
    move(
      "The freelancer offers more work for more money (rules X1–X3); the client has 4 days by policy.",
      ...OPENS,
      ...TEXT,
      ...AMOUNT,
      "ALREADY_DELIVERED",
    ),
  )
  async offerExtras(@Arg("input", () => OfferExtrasInput, WHAT) input: OfferExtrasInput, @Ctx() context: Context) {
    return toPayload(context, await runMove(context, input.toMove(), input));
  }

  @Mutation(
    () => payloads.AcceptChangePayload,
    move(
      "The client accepts: the date moves, or price and date grow. Accepting extras is the consent to charge them (rule X3).",
      ...ANSWERS,
      ...TEXT,
    ),
  )
  async acceptChange(@Arg("input", () => AnswerChangeInput, WHAT) input: AnswerChangeInput, @Ctx() context: Context) {
    return toPayload(context, await runMove(context, input.toMove("ACCEPT_CHANGE"), input));
  }

  @Mutation(() => payloads.DeclineChangePayload, move("The client does not accept: nothing changes.", ...ANSWERS, ...TEXT))
  async declineChange(@Arg("input", () => AnswerChangeInput, WHAT) input: AnswerChangeInput, @Ctx() context: Context) {
    return toPayload(context, await runMove(context, input.toMove("DECLINE_CHANGE"), input));
  }

  @Mutation(() => payloads.WithdrawChangePayload, move("The freelancer takes it back (rule E4).", ...WITHDRAWS))
  async withdrawChange(@Arg("input", () => WithdrawChangeInput, WHAT) input: WithdrawChangeInput, @Ctx() context: Context) {
    return toPayload(context, await runMove(context, input.toMove(), input));
  }
}

async function toPayload(context: Context, carried: MoveResult): Promise<Fields<payloads.WithdrawChangePayload>> {
  const { order, userErrors } = carried;
  if (order === null) return { changeRequest: null, order, userErrors };
  const request = await findResolution(context, order, carried.result.resolutionId ?? "");
  return { changeRequest: request instanceof ChangeRequest ? request : null, order, userErrors };
}
