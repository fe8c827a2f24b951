import { Field, ID, InputType } from "type-graphql";
import type { RefundOutcome } from "../../domain/move/record-refund-result";
import { defineEnum, UNKNOWN_VALUE } from "../types/enum";
import { KeyedInput } from "../mutation/move.input";

export const RefundResultEnum = defineEnum<RefundOutcome>(
  "RefundResult",
  `The result of a payment that the marketplace made itself. ${UNKNOWN_VALUE}`,
  {
    PROCESSED: "The refund was paid.",
    FAILED: "The refund could not be paid, or the money came back.",
  },
);

@InputType("ReportRefundResultInput", { description: "The input for this mutation." })
export class ReportRefundResultInput extends KeyedInput {
  @Field(() => ID, { description: "The refund: rfd_…." })
  readonly refundId!: string;

  @Field(() => RefundResultEnum, { description: "The result of the payment." })
  readonly result!: RefundOutcome;

  @Field(() => String, {
    description:
      "The marketplace's own reference of the payment or of the failed try, 1 to 200 characters on one line. The client can read it.",
  })
  readonly reference!: string;
}

@InputType("SettleRefundByOtherMeansInput", { description: "The input for this mutation." })
export class SettleRefundByOtherMeansInput extends KeyedInput {
  @Field(() => ID, { description: "A refund that FAILED: rfd_…." })
  readonly refundId!: string;

  @Field(() => String, { description: "How it was settled, 1 to 1,000 characters. Only the audit log keeps it." })
  readonly explanation!: string;
}
