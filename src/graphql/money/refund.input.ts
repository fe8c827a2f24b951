import { Field, ID, InputType } from "type-graphql";
import type { RefundOutcome } from "../../domain/move/record-refund-result";
import { KeyedInput } from "../mutation/move.input";
import { defineEnum, UNKNOWN_VALUE } from "../types/enum";

export const RefundResultEnum = defineEnum<RefundOutcome>(
  "RefundResult",
  `The result of a payment that the marketplace made itself. ${UNKNOWN_VALUE}`,
  {
    PROCESSED: "The marketplace paid the refund.",
    FAILED: "The marketplace could not pay the refund, or the money came back.",
  },
);

@InputType("ReportRefundResultInput", { description: "The input for this mutation." })
export class ReportRefundResultInput extends KeyedInput {
  @Field(() => ID, { description: "The id of the refund: rfd_…." })
  readonly refundId!: string;

  @Field(() => RefundResultEnum, { description: "The result of the payment." })
  readonly result!: RefundOutcome;

  @Field(() => String, {
    description:
      "The marketplace's own reference of the payment or of the failed attempt. It must be one line of 1 to 200 characters. The client can read it.",
  })
  readonly reference!: string;
}

@InputType("SettleRefundByOtherMeansInput", { description: "The input for this mutation." })
export class SettleRefundByOtherMeansInput extends KeyedInput {
  @Field(() => ID, { description: "The id of a refund that FAILED: rfd_…." })
  readonly refundId!: string;

  @Field(() => String, {
    description:
      "The explanation of how the refund was settled, 1 to 1,000 characters. It is stored in the audit log only.",
  })
  readonly explanation!: string;
}

@InputType("RetryRefundInput", { description: "The input for retryRefund." })
export class RetryRefundInput extends KeyedInput {
  @Field(() => ID, { description: "The id of a refund that FAILED: rfd_…." })
  readonly refundId!: string;
}
