import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../context/context";
import { runMove } from "../mutation/run-move";
import { Delivery } from "../types/delivery.type";
import { INPUT } from "../types/descriptions";
import { Milestone } from "../types/milestone.type";
import type { Fields } from "../types/page";
import { move, TEXT, WAITS } from "../types/payload.type";
import { AcceptDeliveryInput, CompleteMilestoneInput, DeliverOrderInput, RequestRevisionInput } from "./delivery.input";
import * as payloads from "./delivery.payload";

@Resolver(() => Delivery)
export class DeliveryResolver {
  @Mutation(
    () => payloads.DeliverOrderPayload,
    move(
      "Delivers the freelancer's work. The delivery answers an open order update [O8]. By default, the client has 3 days to accept it or request a revision (set by the policy). After that, it counts as accepted [O9].",
      ...WAITS,
      ...TEXT,
      "ALREADY_DELIVERED",
    ),
  )
  async deliverOrder(
    @Arg("input", () => DeliverOrderInput, INPUT) input: DeliverOrderInput,
    @Ctx() context: Context,
  ): Promise<Fields<payloads.DeliverOrderPayload>> {
    const carried = await runMove(context, input.toMove(), input);
    if (carried.order === null) return { ...carried, delivery: null };
    const { order, result, userErrors } = carried;
    const delivery = await context.loaders.delivery.load(result.deliveryId ?? "");
    return { delivery: delivery === null ? null : new Delivery(order, delivery), order, userErrors };
  }

  @Mutation(
    () => payloads.RequestRevisionPayload,
    move("Requests a revision of the delivery. Only the client can do this [O8].", ...WAITS, ...TEXT, "NOT_DELIVERED"),
  )
  async requestRevision(
    @Arg("input", () => RequestRevisionInput, INPUT) input: RequestRevisionInput,
    @Ctx() context: Context,
  ): Promise<Fields<payloads.RequestRevisionPayload>> {
    const { order, userErrors } = await runMove(context, input.toMove(), input);
    return { order, userErrors };
  }

  @Mutation(
    () => payloads.AcceptDeliveryPayload,
    move(
      "Accepts the delivery and completes the order. Only the client can do this. On a milestone order, use completeMilestone instead.",
      ...WAITS,
      "NOT_DELIVERED",
      "ORDER_TYPE_NOT_ELIGIBLE",
    ),
  )
  async acceptDelivery(
    @Arg("input", () => AcceptDeliveryInput, INPUT) input: AcceptDeliveryInput,
    @Ctx() context: Context,
  ): Promise<Fields<payloads.AcceptDeliveryPayload>> {
    const { order, userErrors } = await runMove(context, input.toMove(), input);
    return { order, userErrors };
  }

  @Mutation(
    () => payloads.CompleteMilestonePayload,
    move(
      "Accepts the delivery of the current milestone. Only the client can do this. The next milestone begins. After the last one, the order is completed [O11].",
      ...WAITS,
      "NOT_DELIVERED",
      "ORDER_TYPE_NOT_ELIGIBLE",
      "MILESTONE_OUT_OF_ORDER",
    ),
  )
  async completeMilestone(
    @Arg("input", () => CompleteMilestoneInput, INPUT) input: CompleteMilestoneInput,
    @Ctx() context: Context,
  ): Promise<Fields<payloads.CompleteMilestonePayload>> {
    const { order, userErrors } = await runMove(context, input.toMove(), input);
    const milestone = order?.order.milestones.find(({ id }) => id === input.milestoneId);
    return {
      milestone: order === null || milestone === undefined ? null : new Milestone(order, milestone),
      order,
      userErrors,
    };
  }
}
