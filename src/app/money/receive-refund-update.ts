import { refundItem } from "../../domain/order/outbox";
import { Unavailable } from "../failures";
import type { Execute } from "../order/execute";
import type { Expedite } from "../ports/outbox";
import type { ReadStore } from "../ports/read-store";
import type { RefundGateway } from "../ports/refund-gateway";
import type { WakeUps } from "../ports/wake-ups";
import type { OwedRefunds } from "./pay-refund";

/** What a gateway reports unasked, long after the request: that a payment came back. */
export interface LateFailure {
  readonly orderId: string;
  readonly refundId: string;
}

export interface LateFailureParts {
  readonly gateway: Pick<RefundGateway, "find">;
  readonly refunds: OwedRefunds;
  readonly execute: Pick<Execute, "recordRefundResult">;
}

/**
 * [P16] A late failure makes the refund FAILED: the refund is owed again. Such messages come late and more than once,
 * so the gateway is asked for its current state: a payment that came back is no failure of the refund once a later one
 * has paid it. A refund that is FAILED already is left alone, because a retry may be paying it at this moment.
 * @throws Unavailable  the gateway does not report its state: the sender of the message has to send it again.
 */
export async function receiveLateFailure(
  { gateway, refunds, execute }: LateFailureParts,
  update: LateFailure,
): Promise<void> {
  const { orderId, refundId } = update;
  const owed = await refunds.owed(orderId, refundId);
  if (owed === null || owed.state === "FAILED") return;
  const answer = await gateway.find(owed, new AbortController().signal);
  if (answer?.kind === "unknown") throw new Unavailable("the gateway");
  if (answer?.kind === "failed") await execute.recordRefundResult({ orderId, refundId, outcome: "FAILED" });
}

/** What a gateway reports of a refund unasked. Only a hint: the gateway is asked for the current state. */
export interface GatewayUpdate {
  readonly refundId: string;
  /** Whether the money did not arrive, or came back. */
  readonly isFailure: boolean;
}

export interface GatewayUpdateParts extends LateFailureParts {
  readonly reads: Pick<ReadStore, "orders">;
  readonly outbox: Expedite;
  readonly wakeUps: Pick<WakeUps, "announce">;
}

/**
 * Receives what a gateway reports of any refund. Unknown refunds are ignored. After other updates than a failure, a
 * waiting refund is tried immediately, because it may be paid by now. Repeated and reordered messages have the same
 * result.
 * @throws Unavailable  the message must be sent again.
 */
export async function receiveRefundUpdate(
  parts: GatewayUpdateParts,
  { refundId, isFailure }: GatewayUpdate,
): Promise<void> {
  const orderId = await parts.reads.orders.idOfThing(refundId);
  if (orderId === null) return;
  if (isFailure) return receiveLateFailure(parts, { orderId, refundId });
  await parts.outbox.expedite(refundItem(orderId, refundId));
  parts.wakeUps.announce(["outbox"]);
}
