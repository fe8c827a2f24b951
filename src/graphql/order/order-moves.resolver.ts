import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../context/context";
import { requireScope } from "../context/viewer";
import { findPlacedOrder } from "../lookup/access";
import { toEventEdge } from "../lookup/lists";
import { keyOf, refused, runMove } from "../mutation/run-move";
import { ActivityEvent } from "../types/activity-event.type";
import { INPUT, onlyFor, userErrorsAre } from "../types/descriptions";
import type { Fields } from "../types/page";
import { move, TEXT } from "../types/payload.type";
import { Review } from "../types/review.type";
import {
  ContactSupportInput,
  EndSupportAccessInput,
  LeaveReviewInput,
  PlaceOrderInput,
  PostMessageInput,
} from "./order.input";
import * as payloads from "./order.payload";

/** What is done on an order beside resolutions and deliveries. */
@Resolver()
export class OrderMovesResolver {
  @Mutation(
    () => payloads.PostMessagePayload,
    move(
      "Posts a message from one party to the other. By default, this is possible until 30 days after the order ended (set by the policy) [O10].",
      ...TEXT,
      "WINDOW_CLOSED",
    ),
  )
  async postMessage(
    @Arg("input", () => PostMessageInput, INPUT) input: PostMessageInput,
    @Ctx() context: Context,
  ): Promise<Fields<payloads.PostMessagePayload>> {
    const carried = await runMove(context, input.toMove(), input);
    if (carried.order === null) return { ...carried, event: null };
    const { order, result, userErrors } = carried;
    const event = await context.loaders.event.load(result.eventId ?? "");
    return { event: event === null ? null : toEventEdge(new ActivityEvent(order, event)), order, userErrors };
  }

  @Mutation(
    () => payloads.LeaveReviewPayload,
    move(
      "Leaves the client's review of the completed order. This is possible once and, by default, within 30 days of the completion (set by the policy) [O14].",
      ...TEXT,
      "ORDER_NOT_COMPLETED",
      "ALREADY_REVIEWED",
      "WINDOW_CLOSED",
    ),
  )
  async leaveReview(
    @Arg("input", () => LeaveReviewInput, INPUT) input: LeaveReviewInput,
    @Ctx() context: Context,
  ): Promise<Fields<payloads.LeaveReviewPayload>> {
    const { order, userErrors } = await runMove(context, input.toMove(), input);
    const review = order?.order.review ?? null;
    return { review: order === null || review === null ? null : new Review(order, review), order, userErrors };
  }

  @Mutation(
    () => payloads.ContactSupportPayload,
    move(
      "Contacts support and gives it access to this order from now on. Either party can do this. The other party sees it in the activity, but not the message [O12].",
      ...TEXT,
      "SUPPORT_ACCESS_ALREADY_GIVEN",
    ),
  )
  async contactSupport(
    @Arg("input", () => ContactSupportInput, INPUT) input: ContactSupportInput,
    @Ctx() context: Context,
  ): Promise<Fields<payloads.ContactSupportPayload>> {
    const { order, userErrors } = await runMove(context, input.toMove(), input);
    return { order, userErrors };
  }

  @Mutation(
    () => payloads.EndSupportAccessPayload,
    move("Ends support's access to this order, whichever party gave it.", "NO_SUPPORT_ACCESS"),
  )
  async endSupportAccess(
    @Arg("input", () => EndSupportAccessInput, INPUT) input: EndSupportAccessInput,
    @Ctx() context: Context,
  ): Promise<Fields<payloads.EndSupportAccessPayload>> {
    const { order, userErrors } = await runMove(context, input.toMove(), input);
    return { order, userErrors };
  }

  @Mutation(() => payloads.PlaceOrderPayload, {
    description: `Places an order that was bought on the marketplace. ${onlyFor("the marketplace's own back end", "orders:write")} ${userErrorsAre("NOT_FOUND", "SAME_PERSON", "CURRENCY_NOT_SUPPORTED", "CURRENCY_MISMATCH", "AMOUNT_NOT_POSITIVE", "AMOUNT_ABOVE_MAXIMUM", "AMOUNT_PRECISION", "AMOUNT_NOT_PAYABLE", "MILESTONES_MISSING", "TEXT_REQUIRED", "TEXT_TOO_LONG", "DATE_NOT_LATER", "INVALID_VALUE", "NUMBER_TAKEN", "IDEMPOTENCY_KEY_REUSED")}`,
  })
  async placeOrder(
    @Arg("input", () => PlaceOrderInput, INPUT) input: PlaceOrderInput,
    @Ctx() context: Context,
  ): Promise<Fields<payloads.PlaceOrderPayload>> {
    const { subject } = requireScope(context.viewer, "orders:write");
    const outcome = await context.app.execute.placeOrder({
      input: input.toPlaceOrder(),
      subject,
      idempotencyKey: keyOf(input),
    });
    if ("refusals" in outcome) return refused(outcome.refusals);
    context.renew(outcome.decided);
    return { order: await findPlacedOrder(context, outcome.result.orderId), userErrors: [] };
  }
}
