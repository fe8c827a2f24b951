import { Field, ID, InputType, ObjectType } from "type-graphql";
import { KeyedInput } from "../mutation/move.input";
import { USER_ERRORS } from "../types/descriptions";
import { UserError } from "../types/user-error.type";

@ObjectType("RetryDeadLetterPayload", { description: "The result of retryDeadLetter." })
export class RetryDeadLetterPayload {
  @Field(() => ID, {
    nullable: true,
    description: "The id of the dead letter that was retried. Null if the request was refused.",
  })
  readonly deadLetterId!: string | null;

  @Field(() => [UserError], {
    description: USER_ERRORS,
  })
  readonly userErrors!: readonly UserError[];
}

@InputType("RetryDeadLetterInput", { description: "The input for retryDeadLetter." })
export class RetryDeadLetterInput extends KeyedInput {
  @Field(() => ID, { description: "The id of the dead letter, as deadLetters lists it." })
  readonly deadLetterId!: string;
}
