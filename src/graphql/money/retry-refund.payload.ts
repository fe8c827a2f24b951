import { Field, ObjectType } from "type-graphql";
import { Refund } from "../types/refund.type";
import { UserError } from "../types/user-error.type";

@ObjectType("RetryRefundPayload", { description: "The refund, which stays FAILED until the gateway says that it succeeded." })
export class RetryRefundPayload {
  @Field(() => Refund, { nullable: true, description: "The refund; null when it was refused." })
  readonly refund!: Refund | null;

  @Field(() => [UserError], { description: "Every rule that stood in the way; then nothing was changed." })
  readonly userErrors!: readonly UserError[];
}
