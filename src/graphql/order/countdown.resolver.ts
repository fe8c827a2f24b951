import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from "type-graphql";
import type { CountdownState } from "../../app/live/countdown-watch";
import type { Fields } from "../lookup/field-decorators";
import { relationTo } from "../lookup/access";
import type { Context } from "../context/context";
import { Countdown, CountdownUpdate } from "../types/countdown.type";
import { findResolution } from "../lookup/find-resolution";
import { Order } from "../types/order.type";
import { Resolution } from "../types/resolution.type";
import { type Following, mayStillSee, orderToFollow } from "../lookup/subscription";
import { notFound } from "../operation/top-level-errors";

@Resolver(() => Countdown)
export class CountdownResolver {
  @FieldResolver(() => Resolution, { nullable: true, description: "What has to be answered; null where it is a delivery." })
  resolution(@Root() { parent, countdown }: Countdown, @Ctx() context: Context) {
    return countdown.resolutionId === null ? null : findResolution(context, parent, countdown.resolutionId);
  }

  @Subscription(() => CountdownUpdate, {
    subscribe: followCountdown,
    description: [
      "The running countdown: at once on subscribing, whenever it starts, changes or ends (then null), and as it ticks: each second in the last minute, each minute in the last hour, each hour before.",
      "An end is shown at its very instant; once it has changed the order it comes again, with null and the order's new status.",
      "Also, with whatever counts down or null, at the instant at which the order becomes late, and where it is late no more.",
      "Both parties get the same. It ends when support's leave ends. Errors: NOT_FOUND.",
    ].join("\n"),
  })
  async orderCountdown(
    @Root() state: CountdownState,
    @Arg("orderId", () => ID, { description: "The order." }) _orderId: string,
    @Ctx() context: Context,
  ): Promise<Fields<CountdownUpdate>> {
    const relation = relationTo(context, state.order);
    if (relation === null) throw notFound("There is no such order.");
    // A key that may also read as the back end can become support while it follows [O12].
    if (relation === "SUPPORT") await context.audit(state.order.id);
    const order = new Order(state.order, relation, state.now);
    return { order, countdown: state.countdown === null ? null : new Countdown(order, state.countdown) };
  }
}

async function followCountdown({ args: { orderId }, context }: Following<{ orderId: string }>) {
  const order = await orderToFollow(context, orderId);
  return context.app.countdowns.follow(orderId, { allowed: mayStillSee(context, order) });
}
