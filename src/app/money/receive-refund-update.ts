import type { Execute } from "../order/execute";
import { Unavailable } from "../failures";
import type { Expedite } from "../ports/outbox";
import type { OwedRefunds } from "./pay-refund";
import type { WakeUps } from "../ports/order-store";
import type { ReadStore } from "../ports/read-store";
import { refundItem } from "../../domain/order/outbox";
import type { RefundGateway } from "../ports/refund-gateway";

/** What a gateway says by itself, long after it was asked: that a payment came back. */
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
 * [P16] A late failure makes the refund FAILED: the debt stands again. Such messages come more than once and late, so the gateway is asked what it
 * knows now: a payment that came back is no failure of the refund once a later one has paid it. One that is FAILED already is left alone, as a
 * retry may be paying it at this moment.
 *
 * @throws Unavailable  the gateway does not say what it knows: whoever told of the failure has to tell it again.
 */
export async function receiveLateFailure({ gateway, refunds, execute }: LateFailureParts, update: LateFailure): Promise<void> {
  const { orderId, refundId } = update;
  const owed = await refunds.owed(orderId, refundId);
  if (owed === null || owed.state === "FAILED") return;
  const answer = await gateway.find(owed, new AbortController().signal);
  if (answer?.kind === "unknown") throw new Unavailable("the gateway");
  if (answer?.kind === "failed") await execute.recordRefundResult({ orderId, refundId, outcome: "FAILED" });
}

/** What a gateway told by itself of a refund. A hint only: what it means is asked for. */
export interface GatewayUpdate {
  readonly refundId: string;
  /** Whether the money did not arrive, or came back. */
  readonly isFailure: boolean;
}

export interface GatewayUpdateParts extends LateFailureParts {
  readonly reads: Pick<ReadStore, "orderIdOfThing">;
  readonly outbox: Expedite;
  readonly wakeUps: Pick<WakeUps, "announce">;
}

/**
 * Hears what a gateway tells of any refund; what is not known here is passed over. After other news than a failure the refund, if it waits, is
 * tried at once, as it may be paid by now. Told twice or in another order it comes to the same.
 *
 * @throws Unavailable  it has to be told again.
 */
export async function receiveRefundUpdate(parts: GatewayUpdateParts, { refundId, isFailure }: GatewayUpdate): Promise<void> {
  const orderId = await parts.reads.orderIdOfThing(refundId);
  if (orderId === null) return;
  if (isFailure) return receiveLateFailure(parts, { orderId, refundId });
  await parts.outbox.expedite(refundItem(orderId, refundId));
  parts.wakeUps.announce(["outbox"]);
}
