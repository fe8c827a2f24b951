import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root, Subscription } from "type-graphql";
import type { Notification as StoredNotification } from "../../app/ports/notifications";
import type { Context } from "../context/context";
import { requireUser } from "../context/viewer";
import { findOrder } from "../lookup/access";
import { notificationsOf } from "../lookup/lists";
import type { Following } from "../lookup/subscription";
import { viewerId } from "../lookup/viewer-id";
import { keyOf } from "../mutation/run-move";
import { ActivityEvent } from "../types/activity-event.type";
import { decodeSequence, encodeCursor } from "../types/cursor";
import { FOREIGN_CURSOR, INPUT, userErrorsAre, USERS_ONLY } from "../types/descriptions";
import { Notification, NotificationEdge } from "../types/notification.type";
import type { Edge, Fields } from "../types/page";
import { toUserErrors } from "../types/user-error.type";
import { Viewer } from "../types/viewer.type";
import { MarkNotificationsReadInput } from "./notification.input";
import { MarkNotificationsReadPayload } from "./notification.payload";

@Resolver(() => Notification)
export class NotificationResolver {
  @FieldResolver(() => ActivityEvent, { description: "The event about which the notification informs." })
  async event(@Root() { notification }: Notification, @Ctx() context: Context): Promise<ActivityEvent> {
    const { orderId, eventId } = notification;
    const [order, event] = await Promise.all([findOrder(context, orderId), context.loaders.event.load(eventId)]);
    if (order === null || event === null) throw new Error("a notification's event is missing");
    return new ActivityEvent(order, event);
  }

  @Mutation(() => MarkNotificationsReadPayload, {
    description: `Marks all of the viewer's notifications up to and including a cursor as read. ${FOREIGN_CURSOR} ${USERS_ONLY} ${userErrorsAre("IDEMPOTENCY_KEY_REUSED")}`,
  })
  async markNotificationsRead(
    @Arg("input", () => MarkNotificationsReadInput, INPUT) input: MarkNotificationsReadInput,
    @Ctx() context: Context,
  ): Promise<Fields<MarkNotificationsReadPayload>> {
    const viewer = requireUser(context.viewer);
    const id = viewerId(viewer);
    const upTo = decodeSequence(notificationsOf(id), input.upTo, "input.upTo");
    const { subject, user } = viewer;
    const outcome = await context.app.users.markRead({
      input: { userId: user.id, upTo },
      subject,
      idempotencyKey: keyOf(input),
    });
    context.renew();
    return "refusals" in outcome
      ? { viewer: null, userErrors: toUserErrors(outcome.refusals) }
      : { viewer: new Viewer(id, viewer), userErrors: [] };
  }

  @Subscription(() => NotificationEdge, {
    subscribe: followNotifications,
    description: `The viewer's notifications on all orders after the cursor, in sequence order, without gaps and without repeats, then live. If no cursor is given, notifications are sent from now on. ${USERS_ONLY} ${FOREIGN_CURSOR}`,
  })
  notifications(
    @Root() notification: StoredNotification,
    @Arg("after", () => String, {
      nullable: true,
      description: "The cursor of the last notification that the client has, or Viewer.notificationsCursor.",
    })
    _after: string | null,
    @Ctx() context: Context,
  ): Edge<Notification> {
    context.renew(); // for each item a new reading
    const list = notificationsOf(viewerId(requireUser(context.viewer)));
    return { cursor: encodeCursor(list, notification.sequence), node: new Notification(notification) };
  }
}

async function followNotifications({ args, context }: Following<{ after?: string | null }>) {
  const viewer = requireUser(context.viewer);
  const list = notificationsOf(viewerId(viewer));
  const after =
    typeof args.after === "string"
      ? decodeSequence(list, args.after, "after")
      : (await context.reads.notifications.state(viewer.user.id)).newest;
  return context.app.notificationFeed.follow(viewer.user.id, { after, allowed: null });
}
