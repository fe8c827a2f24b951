import type { RefundState } from "../domain/vocabulary";
import type { Execute } from "./execute";
import type { OutboxTask, Sender, Sent } from "./outbox-ports";
import type { GatewayAnswer, RefundGateway, RefundRequest } from "./refund-gateway";

/** A refund as it is to be paid. */
export type RefundOwed = Omit<RefundRequest, "idempotencyKey"> & { readonly state: RefundState };

export interface OwedRefunds {
  /** null: there is no such refund, or nobody knows what the client paid with. */
  owed(orderId: string, refundId: string): Promise<RefundOwed | null>;
}

export interface PayRefundParts {
  readonly gateway: RefundGateway;
  readonly refunds: OwedRefunds;
  readonly execute: Pick<Execute, "settleRefund">;
}

/** Gateways keep idempotency keys for 24 hours or longer; with four hours to spare for a try that was long under way [P15]. */
const KEY_IS_SAFE_MS = 20 * 3_600_000;

/**
 * Pays a refund to the original payment source [P15]. Only the gateway's own word settles it; what is unknown or pending stays PENDING and is asked
 * again, without an end. What it settles counts only while this try's lease holds, so that a late answer of an older try changes nothing.
 *
 * One key for ever, the refund's id, for as long as the gateway has not said FAILED for good: under it the money moves once, however often it is
 * asked. After that word the key is spent: gateways answer a repeated request with what they answered before, so an operator's retry under
 * it could only fail again. So a retry is a new request under a new key, and before it pays anything `find` is asked, by the refund's id and
 * under whichever key, whether the money has moved after all.
 */
export function payRefund({ gateway, refunds, execute }: PayRefundParts): Sender {
  const settle = async ({ orderId, subjectId: refundId, id, lease }: OutboxTask, outcome: "PROCESSED" | "FAILED") => {
    await execute.settleRefund({ orderId, refundId, outcome, lease: { id, lease } });
  };
  return async (task, signal): Promise<Sent> => {
    const owed = await refunds.owed(task.orderId, task.subjectId);
    if (owed === null) return { end: "SET_ASIDE", reason: "NO_SUCH_REFUND" };
    if (owed.state === "PROCESSED") return { end: "DONE" };
    const { refundId, amountMinor, currency, paymentSource } = owed;
    const request = { refundId, amountMinor, currency, paymentSource, idempotencyKey: task.idempotencyKey };
    const found = hasToAskFirst(task) ? await gateway.find(request, signal) : null;
    const answer: GatewayAnswer = found ?? (await gateway.pay(request, signal));
    if (answer.kind === "pending") return { end: "AGAIN", reason: "PENDING" };
    if (answer.kind === "unknown") return { end: "AGAIN", reason: answer.reason };
    await settle(task, answer.kind === "succeeded" ? "PROCESSED" : "FAILED");
    return answer.kind === "succeeded" ? { end: "DONE" } : { end: "SET_ASIDE", reason: answer.reason };
  };
}

const hasToAskFirst = ({ subjectId, idempotencyKey, sinceFirstTryMs }: OutboxTask): boolean =>
  idempotencyKey !== subjectId || sinceFirstTryMs > KEY_IS_SAFE_MS;
