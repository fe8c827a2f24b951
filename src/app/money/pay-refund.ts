import { HOUR_MS } from "../../domain/duration";
import type { RefundState } from "../../domain/vocabulary";
import type { Execute } from "../order/execute";
import type { OutboxTask, Sender, Sent } from "../ports/outbox";
import type { GatewayAnswer, RefundGateway, RefundRequest } from "../ports/refund-gateway";

/** A refund as it is to be paid. */
export interface RefundOwed extends RefundRequest {
  readonly state: RefundState;
}

export interface OwedRefunds {
  /** null: there is no such refund, or its payment source is unknown. */
  owed(orderId: string, refundId: string): Promise<RefundOwed | null>;
}

export interface PayRefundParts {
  readonly gateway: RefundGateway;
  readonly refunds: OwedRefunds;
  readonly execute: Pick<Execute, "recordRefundResult">;
}

/** Gateways keep idempotency keys for 24 hours or longer. Four hours are spare for a try that took long [P15]. */
const KEY_IS_SAFE_MS = 20 * HOUR_MS;

/**
 * Pays a refund to the original payment source [P15]. Only a result that the gateway reports is recorded. An unknown or
 * pending result stays PENDING, and the gateway is asked again, without an end. A result counts only while this try's
 * lease holds, so that a late answer of an older try changes nothing.
 *
 * The idempotency key never changes: it is the refund's id, also after a FAILED result and an operator's retry. So the
 * money moves at most once, however often the gateway is asked. If the gateway may have forgotten the key, or has
 * reported FAILED before, it is asked first whether the money has moved after all.
 */
export function payRefund({ gateway, refunds, execute }: PayRefundParts): Sender {
  const recordResult = async (
    { orderId, subjectId: refundId, id, lease }: OutboxTask,
    outcome: "PROCESSED" | "FAILED",
  ) => {
    await execute.recordRefundResult({ orderId, refundId, outcome, lease: { id, lease } });
  };
  return async (task, signal): Promise<Sent> => {
    const owed = await refunds.owed(task.orderId, task.subjectId);
    if (owed === null) return { end: "SET_ASIDE", reason: "NO_SUCH_REFUND" };
    const { state } = owed;
    if (state === "PROCESSED") return { end: "DONE" };
    const known = state === "FAILED" || task.sinceFirstTryMs > KEY_IS_SAFE_MS ? await gateway.find(owed, signal) : null;
    const answer = isToBePaid(known, state) ? await gateway.pay(owed, signal) : known;
    if (answer.kind === "pending") return { end: "AGAIN", reason: "PENDING" };
    if (answer.kind === "unknown") return { end: "AGAIN", reason: answer.reason };
    if (isStaleResult(answer, state)) return { end: "AGAIN", reason: "KEY_NOT_FREE_YET" };
    await recordResult(task, answer.kind === "succeeded" ? "PROCESSED" : "FAILED");
    return answer.kind === "succeeded" ? { end: "DONE" } : { end: "SET_ASIDE", reason: answer.reason };
  };
}

/**
 * A failure that the parties were notified of is the reason for a retry. A failure that they do not know yet is the
 * gateway's result.
 */
const isToBePaid = (known: GatewayAnswer | null, state: RefundState): known is null =>
  known === null || (known.kind === "failed" && state === "FAILED");

/** The gateway has not retried: it still repeats its earlier answer. It is asked again until it does. */
const isStaleResult = (answer: GatewayAnswer, state: RefundState): boolean =>
  answer.kind === "failed" && answer.isRepeated === true && state === "FAILED";
