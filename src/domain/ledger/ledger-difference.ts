import type { ActivityType } from "../vocabulary";
import type { LedgerAccount } from "./ledger";

/**
 * What must hold of a ledger, each by its name. Those up to NOTHING_FROM_NOWHERE are known from the entries alone, the
 * next four from the orders' rows, and the rest from the activity and the policy, which the entries and rows come from.
 */
export const LEDGER_INVARIANTS = {
  BALANCED_EVENT: "[M3] an event's entries add up to zero",
  BALANCE_FOLLOWS: "[M3] a balance is the one before and the amount",
  NOT_BELOW_NOTHING: "[M3] no account of the service is below zero",
  NO_EMPTY_ENTRY: "[M3] an entry moves something",
  WHAT_AN_EVENT_MOVES: "[M3] an event moves money only between the accounts of its kind, and only their way",
  PLACED_ONCE: "[M3] an order's first entries place it, and no others do",
  NOTHING_AFTER_THE_END: "[O16] after an order's end nothing but its refunds moves",
  NO_ESCROW_AT_THE_END: "[O16] when an order ends, nothing stays in escrow",
  ONE_CURRENCY: "[M5] an order has one currency",
  NOTHING_FROM_NOWHERE: "[M3] all entries of a currency add up to zero",
  ADDS_UP_TO_THE_ORDER: "[M4, P20] an account adds up to what the order says",
  SAME_CURRENCY: "[M5] entries are in the order's currency",
  ORDER_IS_THERE: "[M3] entries belong to an order",
  ORDER_IS_BOOKED: "[M3] an order has entries",
  ORDER_IS_READABLE: "[A1, POL5] an order, its entries, and its activity can be read, and the policy version is known",
  ACTIVITY_IS_COMPLETE: "[A1] the activity has each event from 1 to the order's version",
  AMOUNTS_FOLLOW_THE_POLICY:
    "[M2, P19, C5, X3] the amounts of an event are those that the policy and the accepted terms give",
  ROWS_FOLLOW_THE_ACTIVITY: "[A1] the order's rows are what its activity leads to",
  ENTRIES_FOLLOW_THE_ACTIVITY: "[M3, A1] the entries are those that the activity leads to",
  REFUND_WAITS_IN_THE_OUTBOX: "[P15] a refund has a row in the outbox until it is processed, and none afterwards",
  PAYMENT_SOURCE_IS_UNCHANGED: "[P15] the payment source is the one that the order was placed with",
  GATEWAY_AGREES: "[P15, P16] the sandbox's gateway paid what the refund says, and once",
} as const;
export type LedgerInvariant = keyof typeof LEDGER_INVARIANTS;

/** One invariant that one order breaks. */
export interface LedgerDifference {
  readonly invariant: LedgerInvariant;
  /** null: of a whole currency. */
  readonly orderId: string | null;
  /** The event and the account where it was seen; null if it is about more than one. */
  readonly sequence: number | null;
  readonly type: ActivityType | null;
  readonly account: LedgerAccount | null;
  readonly currency: string;
  /** Minor units; null if the difference is not one of amounts. */
  readonly expected: bigint | null;
  readonly found: bigint | null;
  /** What else there is to say: names of fields, or a reason. Never a text of a person. */
  readonly detail: string | null;
}

/** @param known  what there is to say of it; the rest is null. */
export const difference = (
  invariant: LedgerInvariant,
  known: Partial<LedgerDifference> & Pick<LedgerDifference, "currency">,
): LedgerDifference => ({
  orderId: null,
  sequence: null,
  type: null,
  account: null,
  expected: null,
  found: null,
  detail: null,
  ...known,
  invariant,
});
