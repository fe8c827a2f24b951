import { LEDGER_ACCOUNTS, type Balances, type LedgerAccount, type LedgerEntry } from "./ledger";
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

/** Where a check over all entries stands: as large as one order's balances, however many entries there were. */
export interface LedgerFold {
  readonly entries: number;
  readonly orders: number;
  /** Of all entries so far, by currency. */
  readonly sums: Readonly<Record<string, bigint>>;
  readonly faults: number;
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
  readonly faults: readonly LedgerFault[];
}

export const NO_ENTRIES: LedgerFold = { entries: 0, orders: 0, sums: {}, faults: 0, order: null };

type Signs = Readonly<Partial<Record<LedgerAccount, 1 | -1>>>;

const CHARGE: Signs = { CLIENT_PAYMENT_SOURCE: -1, ESCROW: 1 };
const PAYOUT: Signs = { ESCROW: -1, FREELANCER_BALANCE: 1, PLATFORM_COMMISSION: 1 };

/** Which way money goes: what is not listed moves nothing. */
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

const NOTHING = Object.fromEntries(LEDGER_ACCOUNTS.map((account) => [account, 0n])) as Balances;

/**
 * One more entry: what of it breaks an invariant, and what of the event that it follows on.
 *
 * @param entry  the next one, by order, sequence and account.
 * @throws RangeError if it is not: a fault of ours, not of the ledger.
 */
export function checkEntry(fold: LedgerFold, entry: LedgerEntry): LedgerStep {
  if (!comesAfter(fold.order, entry)) throw new RangeError(`entries out of order at ${entry.orderId} ${entry.sequence} ${entry.account}`);
  const isOfEvent = fold.order?.orderId === entry.orderId && fold.order.event.sequence === entry.sequence;
  const before = isOfEvent ? { order: fold.order, faults: [] } : eventEnded(fold.order);
  const known = before.order?.orderId === entry.orderId ? before.order : null;
  const faults = [...before.faults, ...entryFaults(known, entry)];
  const sums = { ...fold.sums, [entry.currency]: (fold.sums[entry.currency] ?? 0n) + entry.amount };
  return {
    fold: {
      entries: fold.entries + 1,
      orders: fold.orders + (known === null ? 1 : 0),
      sums,
      faults: fold.faults + faults.length,
      order: withEntry(known, entry, isOfEvent),
    },
    faults,
  };
}

/** After the last entry: what of the last event breaks an invariant, and of the sums. */
export function checkEnd(fold: LedgerFold): LedgerStep {
  const sums = Object.entries(fold.sums)
    .filter(([, sum]) => sum !== 0n)
    .map(([currency, found]) => fault("NOTHING_FROM_NOWHERE", { currency, expected: 0n, found }));
  const faults = [...eventEnded(fold.order).faults, ...sums];
  return { fold: { ...fold, faults: fold.faults + faults.length, order: null }, faults };
}

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
    // Goes on from what is stated, so that one fault is told once.
    balances: { ...(known?.balances ?? NOTHING), [account]: balance },
    ended: known?.ended ?? false,
    event: { sequence, type, account, sum: amount + (isOfEvent && known !== null ? known.event.sum : 0n) },
  };
}

/** What can be said of one entry by itself and by what came before it on its order. */
function entryFaults(known: OrderFold | null, entry: LedgerEntry): readonly LedgerFault[] {
  const { orderId, sequence, type, account, currency, amount, balance } = entry;
  const here = { orderId, sequence, type, account, currency };
  const follows = (known?.balances[account] ?? 0n) + amount;
  const sign = MOVES[type]?.[account];
  const isFirst = known === null || (known.event.sequence === sequence && known.event.type === "ORDER_PLACED");
  return [
    ...(balance === follows ? [] : [fault("BALANCE_FOLLOWS", { ...here, expected: follows, found: balance })]),
    ...(balance >= 0n || account === "CLIENT_PAYMENT_SOURCE" ? [] : [fault("NOT_BELOW_NOTHING", { ...here, found: balance })]),
    ...(amount === 0n ? [fault("NO_EMPTY_ENTRY", { ...here, found: amount })] : []),
    ...(sign !== undefined && amount * BigInt(sign) >= 0n ? [] : [fault("WHAT_AN_EVENT_MOVES", { ...here, found: amount })]),
    ...((type === "ORDER_PLACED") === isFirst ? [] : [fault("PLACED_ONCE", { ...here, found: amount })]),
    ...(known?.ended === true && !MOVES_AFTER_THE_END.has(type) ? [fault("NOTHING_AFTER_THE_END", { ...here, found: amount })] : []),
    ...(known === null || known.currency === currency ? [] : [fault("ONE_CURRENCY", { ...here, found: amount })]),
  ];
}

/** What can be said once an event's entries are all there. */
function eventEnded(order: OrderFold | null): { readonly order: OrderFold | null; readonly faults: readonly LedgerFault[] } {
  if (order === null) return { order, faults: [] };
  const { orderId, currency, balances, event } = order;
  const here = { orderId, currency, sequence: event.sequence, type: event.type, expected: 0n };
  const ends = ENDS.has(event.type);
  const left = balances.ESCROW;
  return {
    order: { ...order, ended: order.ended || ends },
    faults: [
      ...(event.sum === 0n ? [] : [fault("BALANCED_EVENT", { ...here, found: event.sum })]),
      ...(ends && left !== 0n ? [fault("NO_ESCROW_AT_THE_END", { ...here, account: "ESCROW", found: left })] : []),
    ],
  };
}
