import { Field, Int, ObjectType } from "type-graphql";
import type { Notification as StoredNotification } from "../../app/ports/read-store";
import type { Instant } from "../../domain/vocabulary";
import { connectionOf } from "./connection.type";
import { Node } from "./node.type";
import { DateTime } from "./scalars";

@ObjectType("Notification", {
  implements: Node,
  description: "What one person is told of one event: one for each move that the person did not make (rule N4).",
})
export class Notification {
  constructor(readonly notification: StoredNotification) {}

  get id(): string {
    return this.notification.id;
  }

  @Field(() => Int, { description: "1, 2, 3 … without a gap for this person." })
  get sequence(): number {
    return this.notification.sequence;
  }

  @Field(() => DateTime, { nullable: true, description: "When the person read it; null while unread." })
  get readAt(): Instant | null {
    return this.notification.readAt;
  }
}

export const { Edge: NotificationEdge, Connection: NotificationConnection } = connectionOf(
  "Notification",
  () => Notification,
  "The viewer's notifications, newest first.",
);
