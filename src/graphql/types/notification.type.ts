import { Field, Int, ObjectType } from "type-graphql";
import type { Notification as StoredNotification } from "../../app/ports/notifications";
import type { Instant } from "../../domain/vocabulary";
import { connectionOf } from "./connection.type";
import { Node } from "./node.type";
import { DateTime } from "./scalars";

@ObjectType("Notification", {
  implements: Node,
  description:
    "A notification that informs one user about an event. A user gets one notification for each move that the user did not cause [N4].",
})
export class Notification {
  constructor(readonly notification: StoredNotification) {}

  get id(): string {
    return this.notification.id;
  }

  @Field(() => Int, {
    description: "The number of the notification among those of its user: 1, 2, 3, and so on, without gaps.",
  })
  get sequence(): number {
    return this.notification.sequence;
  }

  @Field(() => DateTime, {
    nullable: true,
    description: "The time at which the user read the notification. Null if it is unread.",
  })
  get readAt(): Instant | null {
    return this.notification.readAt;
  }
}

export const { Edge: NotificationEdge, Connection: NotificationConnection } = connectionOf(
  "Notification",
  () => Notification,
  "The viewer's notifications, newest first.",
);
