import { Field, ID, InputType } from "type-graphql";
import { KeyedInput } from "../mutation/move.input";

@InputType("RetryRefundInput", { description: "The input for retryRefund." })
export class RetryRefundInput extends KeyedInput {
  @Field(() => ID, { description: "The id of a refund that FAILED: rfd_…." })
  readonly refundId!: string;
}
