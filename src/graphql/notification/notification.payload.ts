import { Field, ObjectType } from "type-graphql";
import { USER_ERRORS } from "../types/descriptions";
import { UserError } from "../types/user-error.type";
import { Viewer } from "../types/viewer.type";

@ObjectType("MarkNotificationsReadPayload", { description: "The result of markNotificationsRead." })
export class MarkNotificationsReadPayload {
  @Field(() => Viewer, {
    nullable: true,
    description: "The viewer with the notifications that are still unread. Null if the request was refused.",
  })
  readonly viewer!: Viewer | null;

  @Field(() => [UserError], { description: USER_ERRORS })
  readonly userErrors!: readonly UserError[];
}

@ObjectType("UpdateNotificationPreferencesPayload", { description: "The result of updateNotificationPreferences." })
export class UpdateNotificationPreferencesPayload {
  @Field(() => Viewer, {
    nullable: true,
    description: "The viewer with all preferences as they are now. Null if the request was refused.",
  })
  readonly viewer!: Viewer | null;

  @Field(() => [UserError], { description: USER_ERRORS })
  readonly userErrors!: readonly UserError[];
}
