import { Field, ObjectType } from "type-graphql";
import { Refund } from "../types/refund.type";
import { UserError } from "../types/user-error.type";

const ERRORS = "The rules that blocked the request. If there are any, the request changed nothing. Empty if the request succeeded.";
const REFUND = "The refund as it is now. Null if the request was refused.";

@ObjectType("ReportRefundResultPayload", { description: "The result of reportRefundResult." })
export class ReportRefundResultPayload {
  @Field(() => Refund, { nullable: true, description: REFUND })
  readonly refund!: Refund | null;

  @Field(() => [UserError], { description: ERRORS })
  readonly userErrors!: readonly UserError[];
}

@ObjectType("SettleRefundByOtherMeansPayload", { description: "The result of settleRefundByOtherMeans." })
export class SettleRefundByOtherMeansPayload {
  @Field(() => Refund, { nullable: true, description: REFUND })
  readonly refund!: Refund | null;

  @Field(() => [UserError], { description: ERRORS })
  readonly userErrors!: readonly UserError[];
}
