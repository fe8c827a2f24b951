import { Field, ObjectType } from "type-graphql";
import { UserError } from "../types/user-error.type";
import { Viewer } from "../types/viewer.type";

@ObjectType("MarkNotificationsReadPayload", { description: "The viewer, with what is left unread." })
export class MarkNotificationsReadPayload {
  @Field(() => Viewer, { nullable: true, description: "The viewer; null when it was refused." })
  readonly viewer!: Viewer | null;

  @Field(() => [UserError], { description: "Every rule that stood in the way; then nothing was changed." })
  readonly userErrors!: readonly UserError[];
}
