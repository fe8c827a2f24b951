import { Field, ID, InputType, ObjectType } from "type-graphql";
import { KeyedInput } from "../mutation/move.input";
import { RefusablePayload } from "../types/payload.type";

@ObjectType("RetryDeadLetterPayload", { description: "The result of retryDeadLetter." })
export class RetryDeadLetterPayload extends RefusablePayload {
  @Field(() => ID, {
    nullable: true,
    description: "The id of the dead letter that was retried. Null if the request was refused.",
  })
  readonly deadLetterId!: string | null;
}

@InputType("RetryDeadLetterInput", { description: "The input for retryDeadLetter." })
export class RetryDeadLetterInput extends KeyedInput {
  @Field(() => ID, { description: "The id of the dead letter, as deadLetters lists it." })
  readonly deadLetterId!: string;
}
