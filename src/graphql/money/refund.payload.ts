import { Field, ObjectType } from "type-graphql";
import { nowOrNull, USER_ERRORS } from "../types/descriptions";
import { Refund } from "../types/refund.type";
import { UserError } from "../types/user-error.type";

@ObjectType("ReportRefundResultPayload", { description: "The result of reportRefundResult." })
export class ReportRefundResultPayload {
  @Field(() => Refund, { nullable: true, description: nowOrNull("refund") })
  readonly refund!: Refund | null;

  @Field(() => [UserError], { description: USER_ERRORS })
  readonly userErrors!: readonly UserError[];
}

@ObjectType("SettleRefundByOtherMeansPayload", { description: "The result of settleRefundByOtherMeans." })
export class SettleRefundByOtherMeansPayload {
  @Field(() => Refund, { nullable: true, description: nowOrNull("refund") })
  readonly refund!: Refund | null;

  @Field(() => [UserError], { description: USER_ERRORS })
  readonly userErrors!: readonly UserError[];
}

@ObjectType("RetryRefundPayload", {
  description:
    "The result of retryRefund. The refund stays FAILED until the payment gateway reports that it succeeded.",
})
export class RetryRefundPayload {
  @Field(() => Refund, { nullable: true, description: nowOrNull("refund") })
  readonly refund!: Refund | null;

  @Field(() => [UserError], { description: USER_ERRORS })
  readonly userErrors!: readonly UserError[];
}
