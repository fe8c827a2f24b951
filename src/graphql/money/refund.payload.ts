import { Field, ObjectType } from "type-graphql";
import { nowOrNull } from "../types/descriptions";
import { RefusablePayload } from "../types/payload.type";
import { Refund } from "../types/refund.type";

@ObjectType("ReportRefundResultPayload", { description: "The result of reportRefundResult." })
export class ReportRefundResultPayload extends RefusablePayload {
  @Field(() => Refund, { nullable: true, description: nowOrNull("refund") })
  readonly refund!: Refund | null;
}

@ObjectType("SettleRefundByOtherMeansPayload", { description: "The result of settleRefundByOtherMeans." })
export class SettleRefundByOtherMeansPayload extends RefusablePayload {
  @Field(() => Refund, { nullable: true, description: nowOrNull("refund") })
  readonly refund!: Refund | null;
}

@ObjectType("RetryRefundPayload", {
  description:
    "The result of retryRefund. The refund stays FAILED until the payment gateway reports that it succeeded.",
})
export class RetryRefundPayload extends RefusablePayload {
  @Field(() => Refund, { nullable: true, description: nowOrNull("refund") })
  readonly refund!: Refund | null;
}
