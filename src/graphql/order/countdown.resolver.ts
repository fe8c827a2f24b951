import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from "type-graphql";
import type { CountdownState } from "../../app/live/countdown-watch";
import type { Context } from "../context/context";
import { relationTo } from "../lookup/access";
import { findResolution } from "../lookup/any-resolution";
import { type Following, mayStillSee, orderToFollow } from "../lookup/subscription";
import { notFound } from "../operation/top-level-errors";
import { Countdown, CountdownUpdate } from "../types/countdown.type";
import { Order } from "../types/order.type";
import type { Fields } from "../types/page";
import { Resolution } from "../types/resolution.type";

@Resolver(() => Countdown)
export class CountdownResolver {
  @FieldResolver(() => Resolution, {
    nullable: true,
    description: "The resolution that has to be answered. Null if a delivery is waiting for an answer.",
  })
  resolution(@Root() { parent, countdown }: Countdown, @Ctx() context: Context) {
    return countdown.resolutionId === null ? null : findResolution(context, parent, countdown.resolutionId);
  }

  @Subscription(() => CountdownUpdate, {
    subscribe: followCountdown,
    description: [
      "The countdown that is running on the order. It is sent immediately after subscribing, whenever it starts, changes, or ends (then it is null), and at intervals: each second in the last minute, each minute in the last hour, and each hour before that.",
      "The end is sent at the time of the deadline. When the order has changed, the update is sent again, with null and the new status of the order.",
      "An update is also sent, with or without a countdown, at the time at which the order becomes late, and when it is no longer late.",
      "Both parties get the same updates. The subscription ends when support's access ends. If the order does not exist or the viewer cannot access it, the top-level error is NOT_FOUND.",
    ].join("\n"),
  })
  async orderCountdown(
    @Root() state: CountdownState,
    @Arg("orderId", () => ID, { description: "The id of the order: ord_…." }) _orderId: string,
    @Ctx() context: Context,
  ): Promise<Fields<CountdownUpdate>> {
    const relation = relationTo(context, state.order);
    if (relation === null) throw notFound("There is no such order.");
    // A key that may also read as the back end can become support while it follows [O12]. Its reading is new already.
    if (relation === "SUPPORT") await context.audit(state.order.id);
    else context.renew();
    const order = new Order(state.order, relation, state.now);
    return { order, countdown: state.countdown === null ? null : new Countdown(order, state.countdown) };
  }
}

async function followCountdown({ args: { orderId }, context }: Following<{ orderId: string }>) {
  const order = await orderToFollow(context, orderId);
  const allowed = mayStillSee(context, order);
  context.renew(); // what was read is not kept while nothing happens
  return context.app.countdowns.follow(orderId, { allowed });
}
