import type { Execute } from "./execute";
import type { OwedRefunds } from "./pay-refund";
import type { RefundGateway } from "./refund-gateway";

/** What a gateway says by itself, long after it was asked: that a payment came back. */
export interface LateFailure {
  readonly orderId: string;
  readonly refundId: string;
  /** Of the payment that came back. */
  readonly idempotencyKey: string;
}

export interface HearGatewayParts {
  readonly gateway: Pick<RefundGateway, "find">;
  readonly refunds: OwedRefunds;
  readonly execute: Pick<Execute, "settleRefund">;
}

/**
 * [P16] A late failure makes the refund FAILED: the debt stands again. Such messages come more than once and late, so the gateway is asked what it
 * knows now: a payment that came back is no failure of the refund once a later one has paid it.
 */
export async function hearLateFailure({ gateway, refunds, execute }: HearGatewayParts, heard: LateFailure): Promise<void> {
  const { orderId, refundId, idempotencyKey } = heard;
  const owed = await refunds.owed(orderId, refundId);
  if (owed === null) return;
  const { amountMinor, currency, paymentSource } = owed;
  const answer = await gateway.find({ refundId, amountMinor, currency, paymentSource, idempotencyKey }, new AbortController().signal);
  if (answer?.kind === "failed") await execute.settleRefund({ orderId, refundId, outcome: "FAILED" });
}
