import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { extrasCharge } from "../../domain/order/price";
import type { Context } from "../context/context";
import { findResolution } from "../lookup/any-resolution";
import { type MoveResult, runMove } from "../mutation/run-move";
import { ChangeRequest } from "../types/change-request.type";
import { INPUT } from "../types/descriptions";
import { ExtrasCharge } from "../types/extras-charge.type";
import type { Fields } from "../types/page";
import { AMOUNT, ANSWERS, move, OPENS, TEXT, WITHDRAWS } from "../types/payload.type";
import {
  AnswerChangeInput,
  OfferExtrasInput,
  RequestDeliveryExtensionInput,
  WithdrawChangeInput,
} from "./change-request.input";
import * as payloads from "./change-request.payload";

@Resolver(() => ChangeRequest)
export class ChangeRequestResolver {
  @FieldResolver(() => ExtrasCharge, {
    nullable: true,
    description:
      "The amounts that the client would be charged for accepting. Null if the kind is DELIVERY_EXTENSION or the change request has ended. The order's price and activity then state what was charged.",
  })
  charge(@Root() { parent, resolution }: ChangeRequest, @Ctx() { policies }: Context): ExtrasCharge | null {
    if (resolution.kind !== "EXTRAS" || resolution.status !== "OPEN") return null;
    const { order } = parent;
    return new ExtrasCharge(
      parent,
      extrasCharge(order, resolution.terms.proposedExtras, policies.byVersion(order.policyVersion)),
    );
  }

  @Mutation(
    () => payloads.RequestDeliveryExtensionPayload,
    move(
      "Requests a later delivery date from the client. Only the freelancer can do this [E1–E5]. By default, the client has 4 days to answer (set by the policy).",
      ...OPENS,
      ...TEXT,
      "ALREADY_DELIVERED",
      "NO_DELIVERY_DATE",
      "DATE_NOT_LATER",
    ),
  )
  async requestDeliveryExtension(
    @Arg("input", () => RequestDeliveryExtensionInput, INPUT) input: RequestDeliveryExtensionInput,
    @Ctx() context: Context,
  ) {
    return toPayload(context, await runMove(context, input.toMove(), input));
  }

  @Mutation(
    () => payloads.OfferExtrasPayload,
    move(
      "Offers the client extras: more work for more money. Only the freelancer can do this [X1–X3]. By default, the client has 4 days to answer (set by the policy).",
      ...OPENS,
      ...TEXT,
      ...AMOUNT,
      "ALREADY_DELIVERED",
    ),
  )
  async offerExtras(@Arg("input", () => OfferExtrasInput, INPUT) input: OfferExtrasInput, @Ctx() context: Context) {
    return toPayload(context, await runMove(context, input.toMove(), input));
  }

  @Mutation(
    () => payloads.AcceptChangePayload,
    move(
      "Accepts a change request. Only the client can do this. A delivery extension moves the delivery date. Extras move it too and increase the price. By accepting extras, the client consents to the charge [X3].",
      ...ANSWERS,
      ...TEXT,
    ),
  )
  async acceptChange(@Arg("input", () => AnswerChangeInput, INPUT) input: AnswerChangeInput, @Ctx() context: Context) {
    return toPayload(context, await runMove(context, input.toMove("ACCEPT_CHANGE"), input));
  }

  @Mutation(
    () => payloads.DeclineChangePayload,
    move("Declines a change request. Only the client can do this. Nothing on the order changes.", ...ANSWERS, ...TEXT),
  )
  async declineChange(@Arg("input", () => AnswerChangeInput, INPUT) input: AnswerChangeInput, @Ctx() context: Context) {
    return toPayload(context, await runMove(context, input.toMove("DECLINE_CHANGE"), input));
  }

  @Mutation(
    () => payloads.WithdrawChangePayload,
    move("Withdraws the freelancer's own change request before it is answered [E4].", ...WITHDRAWS),
  )
  async withdrawChange(
    @Arg("input", () => WithdrawChangeInput, INPUT) input: WithdrawChangeInput,
    @Ctx() context: Context,
  ) {
    return toPayload(context, await runMove(context, input.toMove(), input));
  }
}

async function toPayload(context: Context, carried: MoveResult): Promise<Fields<payloads.WithdrawChangePayload>> {
  const { order, userErrors } = carried;
  if (order === null) return { changeRequest: null, order, userErrors };
  const request = await findResolution(context, order, carried.result.resolutionId ?? "");
  return { changeRequest: request instanceof ChangeRequest ? request : null, order, userErrors };
}
