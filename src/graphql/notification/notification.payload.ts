import { Field, ObjectType } from "type-graphql";
import { RefusablePayload } from "../types/payload.type";
import { Viewer } from "../types/viewer.type";

@ObjectType("MarkNotificationsReadPayload", { description: "The result of markNotificationsRead." })
export class MarkNotificationsReadPayload extends RefusablePayload {
  @Field(() => Viewer, {
    nullable: true,
    description: "The viewer with the notifications that are still unread. Null if the request was refused.",
  })
  readonly viewer!: Viewer | null;
}

@ObjectType("UpdateNotificationPreferencesPayload", { description: "The result of updateNotificationPreferences." })
export class UpdateNotificationPreferencesPayload extends RefusablePayload {
  @Field(() => Viewer, {
    nullable: true,
    description: "The viewer with all preferences as they are now. Null if the request was refused.",
  })
  readonly viewer!: Viewer | null;
}
