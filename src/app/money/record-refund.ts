/** [P24] What people or the marketplace's own systems record of a refund, where no payment gateway reports it. */
import { decideRefund, type RefundOutcome, type RefundResult } from "../../domain/move/record-refund-result";
import type { ResultIds } from "../../domain/order/decision";
import type { Order } from "../../domain/order/order";
import { refundItem } from "../../domain/order/outbox";
import type { Refusal } from "../../domain/refusal";
import { textRefusals, trimmed } from "../../domain/text";
import { NOT_FOUND, type Outcome } from "../idempotency";
import {
  announce,
  changeOf,
  contextOf,
  type ExecuteParts,
  fixPolicy,
  lockedOrder,
  onOrder,
  writeOnce,
  type Written,
} from "../order/write-path";
import type { IdempotencyKey } from "../ports/idempotency-keys";
import type { WriteTransaction } from "../ports/transaction";

interface RecordRequest {
  readonly refundId: string;
  readonly subject: string;
  readonly idempotencyKey: string | null;
}

export interface ReportRefundRequest extends RecordRequest {
  readonly result: RefundOutcome;
  /** The marketplace's own reference of the payment, or of the failed try. */
  readonly reference: string;
}

export interface SettleByOtherMeansRequest extends RecordRequest {
  /** How it was settled, for the audit log. */
  readonly explanation: string;
}

export interface RefundRecords {
  /** The result of a payment that the marketplace made. A known result changes nothing. */
  report(request: ReportRefundRequest): Promise<Outcome<ResultIds>>;
  /**
   * Records how a FAILED refund that waits for an operator was paid otherwise. Later results of the gateway change
   * nothing.
   */
  settleByOtherMeans(request: SettleByOtherMeansRequest): Promise<Outcome<ResultIds>>;
}

const MAX_REFERENCE = 200;
const MAX_EXPLANATION = 1_000;

export const refundRecords = (parts: ExecuteParts): RefundRecords => ({
  report(request) {
    const { refundId, result, reference } = request;
    const refusals = textRefusals(reference, {
      field: ["reference"],
      maximum: MAX_REFERENCE,
      required: true,
      oneLine: true,
    });
    const said = { refundId, outcome: result, reference: trimmed(reference) ?? "" };
    const key = parts.keyOf({ ...request, mutation: "REPORT_REFUND_RESULT" }, said);
    return record(parts, {
      request,
      refusals,
      key,
      said,
      audited: { operation: `reportRefundResult ${refundId} ${result}`, details: said.reference },
      claim: () => Promise.resolve(true),
    });
  },
  settleByOtherMeans(request) {
    const { refundId, explanation } = request;
    const refusals = textRefusals(explanation, { field: ["explanation"], maximum: MAX_EXPLANATION, required: true });
    const said = { refundId, outcome: "PROCESSED", byOtherMeans: true } as const;
    const details = trimmed(explanation) ?? "";
    const key = parts.keyOf({ ...request, mutation: "SETTLE_REFUND_BY_OTHER_MEANS" }, { refundId, details });
    return record(parts, {
      request,
      refusals,
      key,
      said,
      audited: { operation: `settleRefundByOtherMeans ${refundId}`, details },
      // One that is being retried can be paid by the gateway at any moment: it would be paid twice.
      claim: (transaction, order) => transaction.outbox.takeSetAside(refundItem(order.id, refundId)),
    });
  },
});

interface Recording {
  readonly request: RecordRequest;
  readonly refusals: readonly Refusal[];
  readonly key: IdempotencyKey | null;
  readonly said: RefundResult;
  readonly audited: { readonly operation: string; readonly details: string };
  /** Whether the refund is in a state in which this can be recorded; under the order's lock. */
  readonly claim: (transaction: WriteTransaction, order: Order) => Promise<boolean>;
}

async function record(parts: ExecuteParts, recording: Recording): Promise<Outcome<ResultIds>> {
  const { refusals, request } = recording;
  if (refusals.length > 0) return { refusals };
  const orderId = await parts.store.orderIdOf({ refundId: request.refundId });
  const written = await parts.store.transact(
    (transaction) => recordOn(parts, recording, orderId, transaction),
    onOrder(orderId),
  );
  announce(parts.wakeUps, written.changes);
  return written.outcome;
}

async function recordOn(
  parts: ExecuteParts,
  { request, key, said, audited, claim }: Recording,
  orderId: string | null,
  transaction: WriteTransaction,
): Promise<Written<Outcome<ResultIds>>> {
  const order = await lockedOrder(transaction, orderId);
  return writeOnce(transaction, key, async () => {
    if (order === undefined || !(await claim(transaction, order))) return { outcome: NOT_FOUND, changes: [] };
    const context = await contextOf(parts, transaction);
    const decision = decideRefund(order, said, context);
    await fixPolicy(transaction, parts, decision.outcome, context);
    if (decision.events.length > 0)
      await transaction.audit.record({ ...audited, reader: request.subject, orderId: order.id, at: context.now });
    else if (said.outcome === "FAILED") await setAsideAgain(transaction, order, said.refundId);
    return { outcome: decision.outcome, changes: [changeOf(parts, order, decision)] };
  });
}

/** It had FAILED, an operator had it retried, and it failed again: it waits for an operator once more. */
async function setAsideAgain(transaction: WriteTransaction, order: Order, refundId: string): Promise<void> {
  if (order.refunds.some(({ id, state }) => id === refundId && state === "FAILED"))
    await transaction.outbox.setAside(refundItem(order.id, refundId));
}
