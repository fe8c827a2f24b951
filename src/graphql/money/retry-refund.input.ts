import { Field, ID, InputType } from "type-graphql";
import { KeyedInput } from "../mutation/move.input";

@InputType("RetryRefundInput", { description: "Which refund is to be tried anew." })
export class RetryRefundInput extends KeyedInput {
  @Field(() => ID, { description: "A refund that FAILED: rfd_…." })
  readonly refundId!: string;
}
