import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Fields } from "../lookup/field-decorators";
import { runMove } from "../mutation/run-move";
import type { Context } from "../context/context";
import { AcceptDeliveryInput, CompleteMilestoneInput, DeliverOrderInput, RequestRevisionInput } from "./delivery.input";
import * as payloads from "./delivery.payload";
import { Delivery } from "../types/delivery.type";
import { Milestone } from "../types/milestone.type";
import { move, OPENS, TEXT } from "../types/payload.type";

const WHAT = { description: "What, on which order, in which words." };

@Resolver(() => Delivery)
export class DeliveryResolver {
  @Mutation(
    () => payloads.DeliverOrderPayload,
    move(
      "The freelancer hands over the work; an open update request is answered by it (rule O8). The client has 3 days by policy, then silence accepts it (rule O9).",
      ...OPENS,
      ...TEXT,
      "ALREADY_DELIVERED",
    ),
  )
  async deliverOrder(
    @Arg("input", () => DeliverOrderInput, WHAT) input: DeliverOrderInput,
    @Ctx() context: Context,
  ): Promise<Fields<payloads.DeliverOrderPayload>> {
    const carried = await runMove(context, input.toMove(), input);
    if (carried.order === null) return { ...carried, delivery: null };
    const { order, result: made, userErrors } = carried;
    const delivery = await context.loaders.delivery.load(made.deliveryId ?? "");
    return { delivery: delivery === null ? null : new Delivery(order, delivery), order, userErrors };
  }

  @Mutation(
    () => payloads.RequestRevisionPayload,
    move("The client sends the delivery back (rule O8).", ...OPENS, ...TEXT, "NOT_DELIVERED"),
  )
  async requestRevision(
    @Arg("input", () => RequestRevisionInput, WHAT) input: RequestRevisionInput,
    @Ctx() context: Context,
  ): Promise<Fields<payloads.RequestRevisionPayload>> {
    const { order, userErrors } = await runMove(context, input.toMove(), input);
    return { order, userErrors };
  }

  @Mutation(
    () => payloads.AcceptDeliveryPayload,
    move(
      "The client accepts the delivery: the order is completed. Not on a milestone order: there it is completeMilestone.",
      ...OPENS,
      "NOT_DELIVERED",
      "ORDER_TYPE_NOT_ELIGIBLE",
    ),
  )
  async acceptDelivery(
    @Arg("input", () => AcceptDeliveryInput, WHAT) input: AcceptDeliveryInput,
    @Ctx() context: Context,
  ): Promise<Fields<payloads.AcceptDeliveryPayload>> {
    const { order, userErrors } = await runMove(context, input.toMove(), input);
    return { order, userErrors };
  }

  @Mutation(
    () => payloads.CompleteMilestonePayload,
    move(
      "The client accepts the current milestone's delivery; the next one begins, after the last the order is completed (rule O11).",
      ...OPENS,
      "NOT_DELIVERED",
      "ORDER_TYPE_NOT_ELIGIBLE",
      "MILESTONE_OUT_OF_ORDER",
    ),
  )
  async completeMilestone(
    @Arg("input", () => CompleteMilestoneInput, WHAT) input: CompleteMilestoneInput,
    @Ctx() context: Context,
  ): Promise<Fields<payloads.CompleteMilestonePayload>> {
    const { order, userErrors } = await runMove(context, input.toMove(), input);
    const milestone = order?.order.milestones.find(({ id }) => id === input.milestoneId);
    return { milestone: order === null || milestone === undefined ? null : new Milestone(order, milestone), order, userErrors };
  }
}
