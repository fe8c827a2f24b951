import { Field, ObjectType } from "type-graphql";
import { UserError } from "../types/user-error.type";
import { Viewer } from "../types/viewer.type";

@ObjectType("UpdateNotificationPreferencesPayload", { description: "The viewer, with all preferences as they are now." })
export class UpdateNotificationPreferencesPayload {
  @Field(() => Viewer, { nullable: true, description: "The viewer; null when it was refused." })
  readonly viewer!: Viewer | null;

  @Field(() => [UserError], { description: "Every rule that stood in the way; then nothing was changed." })
  readonly userErrors!: readonly UserError[];
}
