import { Field, ID, InputType } from "type-graphql";
import { KeyedInput } from "../mutation/move.input";

@InputType("RetryDeadLetterInput", { description: "The input for retryDeadLetter." })
export class RetryDeadLetterInput extends KeyedInput {
  @Field(() => ID, { description: "The id of the dead letter, as deadLetters lists it." })
  readonly deadLetterId!: string;
}
