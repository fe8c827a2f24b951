import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context/context";
import { requireScope } from "../context/viewer";
import { notFound } from "../operation/top-level-errors";
import { ActivityEvent } from "../types/activity-event.type";
import { Order } from "../types/order.type";
import { WebhookAttempt } from "../types/webhook-attempt.type";

@Resolver(() => WebhookAttempt)
export class WebhookAttemptResolver {
  /**
   * [V1] An endpoint's owner sees orders as the back end does, whatever other scopes its token has. The scope operator
   * shows no order [S24].
   */
  @FieldResolver(() => ActivityEvent, {
    description:
      "The event that the message is about, as the marketplace's back end sees it [V1]. For a ping, it is the event from which its sample was taken. An operator without the scopes webhooks:manage and orders:read gets the top-level error FORBIDDEN.",
  })
  async event(@Root() { attempt }: WebhookAttempt, @Ctx() context: Context): Promise<ActivityEvent> {
    const { loaders, viewer } = context;
    if (viewer?.scopes.has("webhooks:manage") !== true) requireScope(viewer, "orders:read");
    const [event, order, at] = await Promise.all([
      loaders.event.load(attempt.eventId),
      loaders.order.load(attempt.orderId),
      context.now(),
    ]);
    if (event === null || order === null) throw notFound("There is no such event.");
    return new ActivityEvent(new Order(order, "BACK_END", at), event);
  }
}
