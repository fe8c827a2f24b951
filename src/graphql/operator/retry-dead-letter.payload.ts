import { Field, ID, ObjectType } from "type-graphql";
import { UserError } from "../types/user-error.type";

@ObjectType("RetryDeadLetterPayload", { description: "The result of retryDeadLetter." })
export class RetryDeadLetterPayload {
  @Field(() => ID, { nullable: true, description: "The id that was retried. Null if the request was refused." })
  readonly deadLetterId!: string | null;

  @Field(() => [UserError], {
    description: "The rules that blocked the request. If there are any, the request changed nothing. Empty if the request succeeded.",
  })
  readonly userErrors!: readonly UserError[];
}
