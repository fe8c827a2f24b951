import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { ActivityEvent } from "./activity-event.type";
import type { Context } from "./context";
import { Order } from "./order.type";
import { notFound } from "./top-level-errors";
import { WebhookAttempt } from "./webhook-attempt.type";

@Resolver(() => WebhookAttempt)
export class WebhookAttemptResolver {
  /** [V1] An endpoint's owner is told of orders as the back end is, whatever other scopes its token has. */
  @FieldResolver(() => ActivityEvent, {
    description: "What the message is about, as the marketplace's back end sees it (rule V1); of a ping: what its sample was taken from.",
  })
  async event(@Root() { attempt }: WebhookAttempt, @Ctx() context: Context): Promise<ActivityEvent> {
    const { loaders } = context;
    const [event, order, at] = await Promise.all([loaders.event.load(attempt.eventId), loaders.order.load(attempt.orderId), context.now()]);
    if (event === null || order === null) throw notFound("There is no such event.");
    return new ActivityEvent(new Order(order, "BACK_END", at), event);
  }
}
