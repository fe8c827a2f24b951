import { Field, InputType } from "type-graphql";
import { KeyedInput } from "../mutation/move.input";

@InputType("MarkNotificationsReadInput", { description: "The input for markNotificationsRead." })
export class MarkNotificationsReadInput extends KeyedInput {
  @Field(() => String, { description: "The cursor of a notification. It and all older notifications are marked as read." })
  readonly upTo!: string;
}
