import type { LedgerAccount } from "./ledger";
import type { ActivityType } from "./vocabulary";

/** What must hold of a ledger, each by its name. The last four need the orders' rows, all others are known from the entries alone. */
export const LEDGER_INVARIANTS = {
  BALANCED_EVENT: "[M3] an event's entries add up to nothing",
  BALANCE_FOLLOWS: "[M3] a balance is the one before and the amount",
  NOT_BELOW_NOTHING: "[M3] no account of ours is below nothing",
  NO_EMPTY_ENTRY: "[M3] an entry moves something",
  WHAT_AN_EVENT_MOVES: "[M3] an event moves money only between the accounts of its kind, and only their way",
  PLACED_ONCE: "[M3] an order's first entries place it, and no others do",
  NOTHING_AFTER_THE_END: "[O16] after an order's end nothing but its refunds moves",
  NO_ESCROW_AT_THE_END: "[O16] when an order ends, nothing stays in escrow",
  ONE_CURRENCY: "[M5] an order has one currency",
  NOTHING_FROM_NOWHERE: "[M3] all entries of a currency add up to nothing",
  ADDS_UP_TO_THE_ORDER: "[M4, P20] an account adds up to what the order says",
  SAME_CURRENCY: "[M5] entries are in the order's currency",
  ORDER_IS_THERE: "[M3] entries belong to an order",
  ORDER_IS_BOOKED: "[M3] an order has entries",
} as const;
export type LedgerInvariant = keyof typeof LEDGER_INVARIANTS;

/** One invariant that one order breaks. */
export interface LedgerFault {
  readonly invariant: LedgerInvariant;
  /** null: of a whole currency. */
  readonly orderId: string | null;
  /** Where: of the event and the account that it was seen on; null where it is about more than one. */
  readonly sequence: number | null;
  readonly type: ActivityType | null;
  readonly account: LedgerAccount | null;
  readonly currency: string;
  /** Minor units; null where the fault is not one of amounts. */
  readonly expected: bigint | null;
  readonly found: bigint | null;
}

/** @param known  what there is to say of it; the rest is null. */
export const fault = (invariant: LedgerInvariant, known: Partial<LedgerFault> & Pick<LedgerFault, "currency">): LedgerFault => ({
  orderId: null,
  sequence: null,
  type: null,
  account: null,
  expected: null,
  found: null,
  ...known,
  invariant,
});
