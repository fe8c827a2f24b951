import { sum } from "../money";
import type { OrderEvent, OwedRefund } from "../order/event";
import { evolve } from "../order/evolve";
import type { Order, Refund } from "../order/order";
import { commissionOn, currentPrice, extrasPrice, priceOfCompletedMilestones } from "../order/price";
import type { Policy, PolicyBook } from "../policy";
import type { ActivityType, Instant } from "../vocabulary";

/**
 * Where an order's money is [M3]. The client's payment source is below zero by the amount that it has paid. All
 * accounts of an order add up to zero at any instant.
 */
export const LEDGER_ACCOUNTS = [
  "CLIENT_PAYMENT_SOURCE",
  "ESCROW",
  "REFUNDS_UNDER_WAY",
  "FREELANCER_BALANCE",
  "PLATFORM_SERVICE_FEES",
  "PLATFORM_COMMISSION",
] as const;
export type LedgerAccount = (typeof LEDGER_ACCOUNTS)[number];

export type Balances = Readonly<Record<LedgerAccount, bigint>>;

/**
 * One account's part of one movement of money. The parts of one event add up to zero. Minor units of the order's
 * currency.
 */
export interface LedgerEntry {
  readonly orderId: string;
  /** Of the event that moved it. */
  readonly sequence: number;
  readonly type: ActivityType;
  readonly account: LedgerAccount;
  readonly currency: string;
  /** Above zero: what came in. Below zero: what went out. Never zero. */
  readonly amount: bigint;
  /** The order's part of the account after it. */
  readonly balance: bigint;
  readonly occurredAt: Instant;
}

type Postings = Readonly<Partial<Record<LedgerAccount, bigint>>>;

const move = (amount: bigint, from: LedgerAccount, to: LedgerAccount): Postings => ({ [from]: -amount, [to]: amount });

function together(...movements: readonly Postings[]): Postings {
  const all: Partial<Record<LedgerAccount, bigint>> = {};
  for (const account of LEDGER_ACCOUNTS) {
    const amount = sum(movements.map((postings) => postings[account] ?? 0n));
    if (amount !== 0n) all[account] = amount;
  }
  return all;
}

const owed = ({ price, serviceFee }: Pick<Refund, "price" | "serviceFee">): bigint => price + serviceFee;

const held = (refund: OwedRefund | null): Postings =>
  refund === null ? {} : move(owed(refund), "ESCROW", "REFUNDS_UNDER_WAY");

/**
 * What a freelancer is paid when the sum paid so far grows. Commission is calculated on the sums, so that its roundings
 * add up to the commission on the final price [O16, P20].
 */
function payout(paidBefore: bigint, paidAfter: bigint, fees: Policy): Postings {
  const commission = commissionOn(paidAfter, fees) - commissionOn(paidBefore, fees);
  return together(
    move(paidAfter - paidBefore - commission, "ESCROW", "FREELANCER_BALANCE"),
    move(commission, "ESCROW", "PLATFORM_COMMISSION"),
  );
}

/** What an event moves. @param before  the order that it happened on; @param after  the same with it. */
type Movement<T extends ActivityType> = (
  event: Extract<OrderEvent, { type: T }>,
  order: { readonly before: Order | null; readonly after: Order; readonly fees: Policy },
) => Postings;

/** Every type of event that moves money, with what it moves. What is not listed moves nothing. */
const MOVEMENTS: { readonly [T in ActivityType]?: Movement<T> } = {
  ORDER_PLACED: (_event, { after }) => move(after.originalPrice + after.serviceFee, "CLIENT_PAYMENT_SOURCE", "ESCROW"),
  CHANGE_ACCEPTED: ({ data: { changed } }) =>
    move(sum(changed.extras.map(({ price }) => price)) + changed.serviceFeeCharged, "CLIENT_PAYMENT_SOURCE", "ESCROW"),
  REFUND_OFFER_ACCEPTED: ({ data }) => held(data.refund),
  ORDER_CANCELLED: ({ data }, { after }) =>
    together(held(data.refund), move(after.serviceFee, "ESCROW", "PLATFORM_SERVICE_FEES")),
  MILESTONE_COMPLETED: (_event, { before, after, fees }) => payout(paidPrice(before), paidPrice(after), fees),
  ORDER_COMPLETED: (_event, { before, after, fees }) =>
    together(
      payout(paidPrice(before), paidPrice(after), fees),
      move(after.serviceFee, "ESCROW", "PLATFORM_SERVICE_FEES"),
    ),
  REFUND_PROCESSED: ({ data }, { after }) =>
    move(owed(refundIn(after, data.refundId)), "REFUNDS_UNDER_WAY", "CLIENT_PAYMENT_SOURCE"),
  REFUND_FAILED: ({ data }, { before, after }) =>
    before === null || refundIn(before, data.refundId).state !== "PROCESSED"
      ? {}
      : move(owed(refundIn(after, data.refundId)), "CLIENT_PAYMENT_SOURCE", "REFUNDS_UNDER_WAY"),
};

/** Whether events of this type move money [M3]. */
export const movesMoney = (type: ActivityType): boolean => MOVEMENTS[type] !== undefined;

function postingsOf(event: OrderEvent, before: Order | null, after: Order, fees: Policy): Postings {
  const movement = MOVEMENTS[event.type] as Movement<ActivityType> | undefined;
  return movement?.(event, { before, after, fees }) ?? {};
}

/** What the freelancer was paid so far, commission included [O16]: of an ended order all that is left of its price. */
function paidPrice(order: Order | null): bigint {
  if (order === null) return 0n;
  return hasEnded(order) ? currentPrice(order) : priceOfCompletedMilestones(order);
}

const hasEnded = ({ status }: Order): boolean => status === "COMPLETED" || status === "CANCELLED";

function refundIn({ refunds }: Order, id: string): Refund {
  const refund = refunds.find((one) => one.id === id);
  if (refund === undefined) throw new RangeError(`no refund ${id}`);
  return refund;
}

/**
 * The entries of what happened on one order [M3].
 *
 * @param before  the order that the first event happened on; null where that placed it.
 */
export function ledgerEntries(
  before: Order | null,
  events: readonly OrderEvent[],
  policies: PolicyBook,
): readonly LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  let order = before;
  for (const event of events) {
    const after = evolve(order, event);
    const fees = policies.byVersion(after.policyVersion);
    const balances = balancesOf(order, fees);
    const postings = postingsOf(event, order, after, fees);
    for (const account of LEDGER_ACCOUNTS) {
      const amount = postings[account] ?? 0n;
      if (amount === 0n) continue;
      const { id: orderId, currency } = after;
      const { sequence, type, occurredAt } = event;
      entries.push({
        orderId,
        sequence,
        type,
        account,
        currency,
        amount,
        balance: balances[account] + amount,
        occurredAt,
      });
    }
    order = after;
  }
  return entries;
}

/** Where an order's money is by the order's own amounts: what the entries must add up to [M4]. */
export function balancesOf(order: Order | null, fees: Policy): Balances {
  if (order === null) return ZERO_BALANCES;
  const processed = sum(order.refunds.filter(({ state }) => state === "PROCESSED").map(owed));
  const underWay = sum(order.refunds.filter(({ state }) => state !== "PROCESSED").map(owed));
  const charged =
    order.originalPrice +
    extrasPrice(order) +
    order.serviceFee +
    sum(order.refunds.map(({ serviceFee }) => serviceFee));
  const paid = paidPrice(order);
  const commission = commissionOn(paid, fees);
  const serviceFees = hasEnded(order) ? order.serviceFee : 0n;
  return {
    CLIENT_PAYMENT_SOURCE: processed - charged,
    ESCROW: charged - processed - underWay - paid - serviceFees,
    REFUNDS_UNDER_WAY: underWay,
    FREELANCER_BALANCE: paid - commission,
    PLATFORM_SERVICE_FEES: serviceFees,
    PLATFORM_COMMISSION: commission,
  };
}

export const ZERO_BALANCES: Balances = {
  CLIENT_PAYMENT_SOURCE: 0n,
  ESCROW: 0n,
  REFUNDS_UNDER_WAY: 0n,
  FREELANCER_BALANCE: 0n,
  PLATFORM_SERVICE_FEES: 0n,
  PLATFORM_COMMISSION: 0n,
};
