import type { Decision, DecisionContext } from "../order/decision";
import type { EventDraft } from "../order/journal";
import { record, SYSTEM } from "../order/journal";
import type { Order } from "../order/order";
import type { RefundState } from "../vocabulary";
import { applyDueExpiries } from "./apply-due-expiries";

/** A final result that a payment gateway reports for a refund. */
export type RefundOutcome = Exclude<RefundState, "PENDING">;

type RefundResultType = "REFUND_PROCESSED" | "REFUND_FAILED";

/**
 * How a reported result changes a refund. What is not listed changes nothing. A FAILED refund is still owed and can be
 * paid by a later try. A PROCESSED refund that comes back late is owed again [P16].
 */
const REFUND_TRANSITIONS: Readonly<Record<RefundState, Partial<Record<RefundOutcome, RefundResultType>>>> = {
  PENDING: { PROCESSED: "REFUND_PROCESSED", FAILED: "REFUND_FAILED" },
  FAILED: { PROCESSED: "REFUND_PROCESSED" },
  PROCESSED: { FAILED: "REFUND_FAILED" },
};

/** What the gateway said of which refund of the order. */
export interface RefundResult {
  readonly refundId: string;
  readonly outcome: RefundOutcome;
  /** The marketplace's, if it says so itself. */
  readonly reference?: string;
  /** An operator says that it was settled, but not by a payment gateway. */
  readonly byOtherMeans?: boolean;
}

/**
 * How a reported result changes an order [P15]. Deadlines that have passed take effect first, as before any move.
 * Neither party caused it, so both are notified [N1]. A refund that was settled by other means stays so: a gateway that
 * repeats its failure must not cause a second payment [P24].
 */
export function decideRefund(order: Order, { outcome, ...data }: RefundResult, context: DecisionContext): Decision {
  const current = applyDueExpiries(order, context);
  const { refundId } = data;
  const refund = current.order.refunds.find(({ id }) => id === refundId);
  if (refund === undefined) return { ...current, confidential: null, outcome: { refusals: [{ code: "NOT_FOUND" }] } };
  const type = refund.settledByOtherMeans ? undefined : REFUND_TRANSITIONS[refund.state][outcome];
  if (type === undefined) return { ...current, confidential: null, outcome: { result: { orderId: order.id } } };
  const draft: EventDraft = { type, message: null, subject: { kind: "REFUND", id: refundId }, data };
  const journal = record(current, order.id, [draft], { by: SYSTEM, at: context.now, freshId: context.freshId });
  return { ...journal, confidential: null, outcome: { result: { orderId: order.id } } };
}
