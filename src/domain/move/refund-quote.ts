import type { AmountInput } from "../money";
import type { Order } from "../order/order";
import { currencyTable, currentPrice, maximumRefund, refundBreakdown } from "../order/price";
import type { RefundBreakdown } from "../order/resolution";
import type { Refusal } from "../refusal";
import { asOf, lookingAt, type Moment, partyOf, type Viewer } from "./actions";
import { amountRefusals, readRefund } from "./checks";
import { blockersOf, situationOf } from "./decide";

export interface RefundQuote {
  /** Minor units of the order's currency. */
  readonly minimum: bigint;
  readonly maximum: bigint;
  /** What the offer would do; null for an amount that can't be offered on this order. */
  readonly breakdown: RefundBreakdown | null;
  /** Every rule that blocks the offer, including those about the amount: the same that the mutation would name [O2]. */
  readonly blockers: readonly Refusal[];
}

/** What an offer of this amount would do, before it is sent [P2, P12, P23]. */
export function refundQuote(order: Order, amount: AmountInput, viewer: Viewer, moment: Moment): RefundQuote {
  const currentOrder = asOf(order, moment);
  const situation = situationOf(currentOrder, "OFFER_PARTIAL_REFUND", partyOf(order, viewer), lookingAt(moment), null);
  const fees = moment.policies.byVersion(order.policyVersion);
  const read = readRefund(currentOrder, amount, { policy: situation.policy, fees });
  return {
    minimum: currencyTable(situation.policy, order.currency).smallestRefund,
    maximum: maximumRefund(currentOrder, situation.policy),
    // After an accepted refund or a cancellation less may be left than the cap allows.
    breakdown:
      "minor" in read && read.minor <= currentPrice(currentOrder)
        ? refundBreakdown(currentOrder, read.minor, fees)
        : null,
    blockers: [...blockersOf("OFFER_PARTIAL_REFUND", situation), ...amountRefusals(read)],
  };
}
