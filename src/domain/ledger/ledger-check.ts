import type { ActivityType } from "../vocabulary";
import { type Balances, type LedgerAccount, type LedgerEntry, ZERO_BALANCES } from "./ledger";
import { difference, type LedgerDifference, type LedgerInvariant } from "./ledger-difference";

/** The state of a check over all entries. Its size is that of one order's balances, however many entries there were. */
export interface LedgerFold {
  readonly entries: number;
  readonly orders: number;
  /** Of all entries so far, by currency. */
  readonly sums: Readonly<Record<string, bigint>>;
  readonly differences: number;
  readonly order: OrderFold | null;
}

interface OrderFold {
  readonly orderId: string;
  readonly currency: string;
  /** As the entries state them. */
  readonly balances: Balances;
  readonly ended: boolean;
  readonly event: EventFold;
}

interface EventFold {
  readonly sequence: number;
  readonly type: ActivityType;
  readonly account: LedgerAccount;
  readonly sum: bigint;
}

export interface LedgerStep {
  readonly fold: LedgerFold;
  readonly differences: readonly LedgerDifference[];
}

export const NO_ENTRIES: LedgerFold = { entries: 0, orders: 0, sums: {}, differences: 0, order: null };

type Signs = Readonly<Partial<Record<LedgerAccount, 1 | -1>>>;

const CHARGE: Signs = { CLIENT_PAYMENT_SOURCE: -1, ESCROW: 1 };
const PAYOUT: Signs = { ESCROW: -1, FREELANCER_BALANCE: 1, PLATFORM_COMMISSION: 1 };

/** The direction in which money moves. What is not listed moves nothing. */
const MOVES: Readonly<Partial<Record<ActivityType, Signs>>> = {
  ORDER_PLACED: CHARGE,
  CHANGE_ACCEPTED: CHARGE,
  REFUND_OFFER_ACCEPTED: { ESCROW: -1, REFUNDS_UNDER_WAY: 1 },
  ORDER_CANCELLED: { ESCROW: -1, REFUNDS_UNDER_WAY: 1, PLATFORM_SERVICE_FEES: 1 },
  MILESTONE_COMPLETED: PAYOUT,
  ORDER_COMPLETED: { ...PAYOUT, PLATFORM_SERVICE_FEES: 1 },
  REFUND_PROCESSED: { REFUNDS_UNDER_WAY: -1, CLIENT_PAYMENT_SOURCE: 1 },
  REFUND_FAILED: { REFUNDS_UNDER_WAY: 1, CLIENT_PAYMENT_SOURCE: -1 },
};

const ENDS: ReadonlySet<ActivityType> = new Set<ActivityType>(["ORDER_COMPLETED", "ORDER_CANCELLED"]);
const MOVES_AFTER_THE_END: ReadonlySet<ActivityType> = new Set<ActivityType>(["REFUND_PROCESSED", "REFUND_FAILED"]);

/**
 * Checks one more entry: what of it breaks an invariant, and what of the event that it continues.
 * @param entry  the next one, by order, sequence, and account.
 * @throws RangeError if it is not: an internal error, not one of the ledger.
 */
export function checkEntry(fold: LedgerFold, entry: LedgerEntry): LedgerStep {
  if (!comesAfter(fold.order, entry))
    throw new RangeError(`entries out of order at ${entry.orderId} ${entry.sequence} ${entry.account}`);
  const isOfEvent = fold.order?.orderId === entry.orderId && fold.order.event.sequence === entry.sequence;
  const before = isOfEvent ? { order: fold.order, differences: [] } : eventEnded(fold.order);
  const known = before.order?.orderId === entry.orderId ? before.order : null;
  const differences = [...before.differences, ...entryDifferences(known, entry)];
  const sums = { ...fold.sums, [entry.currency]: (fold.sums[entry.currency] ?? 0n) + entry.amount };
  return {
    fold: {
      entries: fold.entries + 1,
      orders: fold.orders + (known === null ? 1 : 0),
      sums,
      differences: fold.differences + differences.length,
      order: withEntry(known, entry, isOfEvent),
    },
    differences,
  };
}

/** After the last entry: what of the last event breaks an invariant, and of the sums. */
export function checkEnd(fold: LedgerFold): LedgerStep {
  const sums = Object.entries(fold.sums)
    .filter(([, sum]) => sum !== 0n)
    .map(([currency, found]) => difference("NOTHING_FROM_NOWHERE", { currency, expected: 0n, found }));
  const differences = [...eventEnded(fold.order).differences, ...sums];
  return { fold: { ...fold, differences: fold.differences + differences.length, order: null }, differences };
}

function comesAfter(order: OrderFold | null, entry: LedgerEntry): boolean {
  if (order === null || entry.orderId > order.orderId) return true;
  if (entry.orderId < order.orderId) return false;
  const { sequence, account } = order.event;
  return entry.sequence > sequence || (entry.sequence === sequence && entry.account > account);
}

function withEntry(known: OrderFold | null, entry: LedgerEntry, isOfEvent: boolean): OrderFold {
  const { orderId, currency, sequence, type, account, amount, balance } = entry;
  return {
    orderId,
    currency: known?.currency ?? currency,
    // Continues from the stated figures, so that one error is reported once.
    balances: { ...(known?.balances ?? ZERO_BALANCES), [account]: balance },
    ended: known?.ended ?? false,
    event: { sequence, type, account, sum: amount + (isOfEvent && known !== null ? known.event.sum : 0n) },
  };
}

type Figures = Partial<Pick<LedgerDifference, "expected" | "found">>;

/** What one entry shows, alone and with the entries before it on its order: the figures if it breaks the invariant. */
const ENTRY_RULES: readonly (readonly [
  LedgerInvariant,
  (entry: LedgerEntry, known: OrderFold | null) => Figures | null,
])[] = [
  [
    "BALANCE_FOLLOWS",
    ({ account, amount, balance }, known) => {
      const expected = (known?.balances[account] ?? 0n) + amount;
      return balance === expected ? null : { expected, found: balance };
    },
  ],
  [
    "NOT_BELOW_NOTHING",
    ({ account, balance }) => (balance < 0n && account !== "CLIENT_PAYMENT_SOURCE" ? { found: balance } : null),
  ],
  ["NO_EMPTY_ENTRY", ({ amount }) => (amount === 0n ? { found: amount } : null)],
  [
    "WHAT_AN_EVENT_MOVES",
    ({ type, account, amount }) => {
      const sign = MOVES[type]?.[account];
      return sign !== undefined && amount * BigInt(sign) >= 0n ? null : { found: amount };
    },
  ],
  [
    "PLACED_ONCE",
    (entry, known) =>
      (entry.type === "ORDER_PLACED") === isOfFirstEvent(entry, known) ? null : { found: entry.amount },
  ],
  [
    "NOTHING_AFTER_THE_END",
    ({ type, amount }, known) => (known?.ended === true && !MOVES_AFTER_THE_END.has(type) ? { found: amount } : null),
  ],
  [
    "ONE_CURRENCY",
    ({ currency, amount }, known) => (known === null || known.currency === currency ? null : { found: amount }),
  ],
];

const isOfFirstEvent = ({ sequence }: LedgerEntry, known: OrderFold | null): boolean =>
  known === null || (known.event.sequence === sequence && known.event.type === "ORDER_PLACED");

function entryDifferences(known: OrderFold | null, entry: LedgerEntry): readonly LedgerDifference[] {
  const { orderId, sequence, type, account, currency } = entry;
  return ENTRY_RULES.flatMap(([invariant, figuresOf]) => {
    const figures = figuresOf(entry, known);
    return figures === null ? [] : [difference(invariant, { orderId, sequence, type, account, currency, ...figures })];
  });
}

/** What can be said once an event's entries are all there. */
function eventEnded(order: OrderFold | null): {
  readonly order: OrderFold | null;
  readonly differences: readonly LedgerDifference[];
} {
  if (order === null) return { order, differences: [] };
  const { orderId, currency, balances, event } = order;
  const here = { orderId, currency, sequence: event.sequence, type: event.type, expected: 0n };
  const ends = ENDS.has(event.type);
  const left = balances.ESCROW;
  return {
    order: { ...order, ended: order.ended || ends },
    differences: [
      ...(event.sum === 0n ? [] : [difference("BALANCED_EVENT", { ...here, found: event.sum })]),
      ...(ends && left !== 0n ? [difference("NO_ESCROW_AT_THE_END", { ...here, account: "ESCROW", found: left })] : []),
    ],
  };
}
