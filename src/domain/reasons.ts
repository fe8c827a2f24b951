import type { Policy } from "./policy";
import type { CancellationReason, PartyRole, RefundReason } from "./vocabulary";

export interface ReasonOption<R extends string> {
  readonly code: R;
  /** Whether a text is required: the message (freelancer) or the confidential note (client, refund) [POL3]. */
  readonly noteRequired: boolean;
}

const option = <R extends string>(code: R): ReasonOption<R> => ({ code, noteRequired: code === "OTHER" });

export const cancellationReasonOptions = (
  role: PartyRole,
  policy: Policy,
): readonly ReasonOption<CancellationReason>[] => policy.cancellation.reasons[role].map(option);

export const refundReasonOptions = (policy: Policy): readonly ReasonOption<RefundReason>[] =>
  policy.partialRefund.reasons.map(option);
