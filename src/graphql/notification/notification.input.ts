import { Field, InputType } from "type-graphql";
import { KeyedInput } from "../mutation/move.input";

@InputType("MarkNotificationsReadInput", { description: "How far the viewer has read." })
export class MarkNotificationsReadInput extends KeyedInput {
  @Field(() => String, { description: "A notification's cursor: it and all older ones are read." })
  readonly upTo!: string;
}
