import type { Execute } from "./execute";
import { Unavailable } from "./failures";
import type { OwedRefunds } from "./pay-refund";
import type { RefundGateway } from "./refund-gateway";

/** What a gateway says by itself, long after it was asked: that a payment came back. */
export interface LateFailure {
  readonly orderId: string;
  readonly refundId: string;
}

export interface HearGatewayParts {
  readonly gateway: Pick<RefundGateway, "find">;
  readonly refunds: OwedRefunds;
  readonly execute: Pick<Execute, "settleRefund">;
}

/**
 * [P16] A late failure makes the refund FAILED: the debt stands again. Such messages come more than once and late, so the gateway is asked what it
 * knows now: a payment that came back is no failure of the refund once a later one has paid it. One that is FAILED already is left alone, as a
 * retry may be paying it at this moment.
 *
 * @throws Unavailable  the gateway does not say what it knows: whoever told of the failure has to tell it again.
 */
export async function hearLateFailure({ gateway, refunds, execute }: HearGatewayParts, heard: LateFailure): Promise<void> {
  const { orderId, refundId } = heard;
  const owed = await refunds.owed(orderId, refundId);
  if (owed === null || owed.state === "FAILED") return;
  const answer = await gateway.find(owed, new AbortController().signal);
  if (answer?.kind === "unknown") throw new Unavailable("the gateway");
  if (answer?.kind === "failed") await execute.settleRefund({ orderId, refundId, outcome: "FAILED" });
}
