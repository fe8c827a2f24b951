import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Outcome } from "../../app/idempotency";
import type { ResultIds } from "../../domain/order/decision";
import { isId } from "../lookup/access";
import { keyOf } from "../mutation/run-move";
import type { Context } from "../context/context";
import { refundOf } from "./failed-refunds.resolver";
import type { Fields } from "../lookup/field-decorators";
import { ReportRefundResultInput, SettleRefundByOtherMeansInput } from "./refund-result.input";
import { ReportRefundResultPayload, SettleRefundByOtherMeansPayload } from "./refund-result.payload";
import { forbidden } from "../operation/top-level-errors";
import { toUserErrors } from "../types/user-error.type";
import { requireScope } from "../context/viewer";

const INPUT = "The input for this mutation.";

/** [P24] Results of refunds that no payment gateway reports. */
@Resolver()
export class RefundResultResolver {
  @Mutation(() => ReportRefundResultPayload, {
    description:
      "For the marketplace's own back end (scope orders:write): reports the result of a refund that the marketplace paid itself. It is possible only if the service has no payment gateway (Refund.paidBy is MARKETPLACE). A result that is known already changes nothing, and so does one of a refund that was settled by other means. Both parties are notified of a new result. Errors: FORBIDDEN without the scope, or if a payment gateway reports the results. userErrors: NOT_FOUND, TEXT_REQUIRED, TEXT_TOO_LONG, INVALID_VALUE, IDEMPOTENCY_KEY_REUSED.",
  })
  async reportRefundResult(
    @Arg("input", () => ReportRefundResultInput, { description: INPUT }) input: ReportRefundResultInput,
    @Ctx() context: Context,
  ): Promise<Fields<ReportRefundResultPayload>> {
    const { subject } = requireScope(context.viewer, "orders:write");
    const { refundRecords, refundPayer } = context.app;
    if (refundPayer === "PAYMENT_GATEWAY") throw forbidden("A payment gateway pays the refunds here, and reports the results itself.");
    const { refundId, result, reference } = input;
    const request = { refundId, result, reference, subject, idempotencyKey: keyOf(input) };
    return answer(context, refundId, () => refundRecords.report(request));
  }

  @Mutation(() => SettleRefundByOtherMeansPayload, {
    description:
      "For the marketplace's operators (scope operator): records that a refund that FAILED was settled by other means, for example by a bank transfer. It becomes PROCESSED, leaves failedRefunds, and is never paid by the payment gateway. Both parties are notified. The audit log keeps the operator and the explanation. Errors: FORBIDDEN without the scope. userErrors: NOT_FOUND if it did not fail or is being retried, TEXT_REQUIRED, TEXT_TOO_LONG, INVALID_VALUE, IDEMPOTENCY_KEY_REUSED.",
  })
  async settleRefundByOtherMeans(
    @Arg("input", () => SettleRefundByOtherMeansInput, { description: INPUT }) input: SettleRefundByOtherMeansInput,
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
