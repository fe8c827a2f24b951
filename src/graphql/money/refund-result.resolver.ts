import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Outcome } from "../../app/idempotency";
import type { ResultIds } from "../../domain/order/decision";
import type { Context } from "../context/context";
import { requireScope } from "../context/viewer";
import { isId } from "../lookup/access";
import { keyOf } from "../mutation/run-move";
import { forbidden } from "../operation/top-level-errors";
import { INPUT, onlyFor, OPERATORS_ONLY, userErrorsAre } from "../types/descriptions";
import type { Fields } from "../types/page";
import { toUserErrors } from "../types/user-error.type";
import { refundOf } from "./failed-refunds.resolver";
import { ReportRefundResultInput, SettleRefundByOtherMeansInput } from "./refund.input";
import { ReportRefundResultPayload, SettleRefundByOtherMeansPayload } from "./refund.payload";

/** [P24] Results of refunds that no payment gateway reports. */
@Resolver()
export class RefundResultResolver {
  @Mutation(() => ReportRefundResultPayload, {
    description: `Reports the result of a refund that the marketplace paid itself. This is possible only if the service has no payment gateway (Refund.paidBy is MARKETPLACE), otherwise the top-level error is FORBIDDEN. Nothing changes if the result is already known or the refund was settled by other means. Both parties are notified of a new result. ${onlyFor("the marketplace's own back end", "orders:write")} ${userErrorsAre("NOT_FOUND", "TEXT_REQUIRED", "TEXT_TOO_LONG", "INVALID_VALUE", "IDEMPOTENCY_KEY_REUSED")}`,
  })
  async reportRefundResult(
    @Arg("input", () => ReportRefundResultInput, INPUT) input: ReportRefundResultInput,
    @Ctx() context: Context,
  ): Promise<Fields<ReportRefundResultPayload>> {
    const { subject } = requireScope(context.viewer, "orders:write");
    const { refundRecords, refundPayer } = context.app;
    if (refundPayer === "PAYMENT_GATEWAY")
      throw forbidden("This service pays refunds through a payment gateway, which reports the results itself.");
    const { refundId, result, reference } = input;
    const request = { refundId, result, reference, subject, idempotencyKey: keyOf(input) };
    return answer(context, refundId, () => refundRecords.report(request));
  }

  @Mutation(() => SettleRefundByOtherMeansPayload, {
    description: `Records that a refund that FAILED was settled by other means, for example by a bank transfer. The refund becomes PROCESSED, is no longer listed in failedRefunds, and is never paid by the payment gateway. Both parties are notified. The operator and the explanation are stored in the audit log. ${OPERATORS_ONLY} A refund that is not FAILED or is being retried is refused with NOT_FOUND. ${userErrorsAre("NOT_FOUND", "TEXT_REQUIRED", "TEXT_TOO_LONG", "INVALID_VALUE", "IDEMPOTENCY_KEY_REUSED")}`,
  })
  async settleRefundByOtherMeans(
    @Arg("input", () => SettleRefundByOtherMeansInput, INPUT) input: SettleRefundByOtherMeansInput,
    @Ctx() context: Context,
  ): Promise<Fields<SettleRefundByOtherMeansPayload>> {
    const { subject } = requireScope(context.viewer, "operator");
    const { refundId, explanation } = input;
    const request = { refundId, explanation, subject, idempotencyKey: keyOf(input) };
    return answer(context, refundId, () => context.app.refundRecords.settleByOtherMeans(request));
  }
}

async function answer(
  context: Context,
  refundId: string,
  record: () => Promise<Outcome<ResultIds>>,
): Promise<Fields<ReportRefundResultPayload>> {
  if (!isId(refundId)) return { refund: null, userErrors: toUserErrors([{ code: "NOT_FOUND" }]) };
  const outcome = await record();
  if ("refusals" in outcome) return { refund: null, userErrors: toUserErrors(outcome.refusals) };
  context.renew();
  return { refund: await refundOf(context, outcome.result.orderId, refundId), userErrors: [] };
}
