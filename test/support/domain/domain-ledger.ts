import {
  type Balances,
  balancesOf,
  LEDGER_ACCOUNTS,
  ledgerEntries,
  type LedgerEntry,
} from "../../../src/domain/ledger/ledger";
import { agreementDifferences } from "../../../src/domain/ledger/ledger-agreement";
import { checkEnd, checkEntry, NO_ENTRIES } from "../../../src/domain/ledger/ledger-check";
import type { LedgerDifference } from "../../../src/domain/ledger/ledger-difference";
import { sum } from "../../../src/domain/money";
import type { OrderEvent } from "../../../src/domain/order/event";
import { evolve } from "../../../src/domain/order/evolve";
import type { Order } from "../../../src/domain/order/order";
import { commissionOn, currentPrice, extrasPrice } from "../../../src/domain/order/price";
import type { PolicyBook } from "../../../src/domain/policy";

/** What an order's entries add up to, account by account. */
export const totalsOf = (entries: readonly LedgerEntry[]): Balances =>
  Object.fromEntries(
    LEDGER_ACCOUNTS.map((account) => [
      account,
      sum(entries.filter((entry) => entry.account === account).map(({ amount }) => amount)),
    ]),
  ) as Balances;

/** All that `ledger:check` finds from entries alone. */
export function checkDifferences(entries: readonly LedgerEntry[]): readonly LedgerDifference[] {
  const found: LedgerDifference[] = [];
  let fold = NO_ENTRIES;
  for (const entry of entries) {
    const step = checkEntry(fold, entry);
    found.push(...step.differences);
    fold = step.fold;
  }
  return [...found, ...checkEnd(fold).differences];
}

/** All that it finds by the order. */
export function disagreementsWith(
  order: Order,
  entries: readonly LedgerEntry[],
  policies: PolicyBook,
): readonly LedgerDifference[] {
  const sums = entries.length === 0 ? {} : { [order.currency]: totalsOf(entries) };
  return agreementDifferences({ orderId: order.id, sums, order }, policies);
}

/** By order, sequence and account, as the database hands them over. */
export const inOrder = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] =>
  entries.toSorted((a, b) => compare(a.orderId, b.orderId) || a.sequence - b.sequence || compare(a.account, b.account));

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** What must hold of an order's money after each of its events; the names of what does not. */
export function ledgerErrors(events: readonly OrderEvent[], policies: PolicyBook): readonly string[] {
  const entries = ledgerEntries(null, events, policies);
  let order: Order | null = null;
  const errors: string[] = [];
  for (const event of events) {
    order = evolve(order, event);
    const own = entries.filter(({ sequence }) => sequence === event.sequence);
    const totals = totalsOf(entries.filter(({ sequence }) => sequence <= event.sequence));
    errors.push(...movementErrors(own), ...stateErrors(order, totals, policies));
  }
  return errors;
}

function movementErrors(own: readonly LedgerEntry[]): readonly string[] {
  return [
    ...(sum(own.map(({ amount }) => amount)) === 0n ? [] : ["[M3] an event's entries are not balanced"]),
    ...(own.every(({ amount }) => amount !== 0n) ? [] : ["[M3] an entry of nothing"]),
  ];
}

function stateErrors(order: Order, totals: Balances, policies: PolicyBook): readonly string[] {
  const fees = policies.byVersion(order.policyVersion);
  const { CLIENT_PAYMENT_SOURCE: client, ...others } = totals;
  const ended = order.status === "COMPLETED" || order.status === "CANCELLED";
  const paidPrice = ended ? currentPrice(order) : null;
  const charged =
    order.originalPrice +
    extrasPrice(order) +
    order.serviceFee +
    sum(order.refunds.map(({ serviceFee }) => serviceFee));
  const givenBack = sum(
    order.refunds.filter(({ state }) => state === "PROCESSED").map(({ price, serviceFee }) => price + serviceFee),
  );
  const holds: readonly (readonly [string, boolean])[] = [
    ["[M3] all accounts add up to nothing", sum(Object.values(totals)) === 0n],
    [
      "[M3] the entries add up to what the order says",
      Object.entries(balancesOf(order, fees)).every(([a, b]) => totals[a as keyof Balances] === b),
    ],
    ["[M4] the client has paid price and fees, less what was given back", -client === charged - givenBack],
    ["[M3] no account of the service is below zero", Object.values(others).every((balance) => balance >= 0n)],
    ["[O16] nothing stays in escrow when the order ended", !ended || totals.ESCROW === 0n],
    [
      "[P20] commission is that on the final price",
      paidPrice === null || totals.PLATFORM_COMMISSION === commissionOn(paidPrice, fees),
    ],
    [
      "[O16] the freelancer gets the final price less commission",
      paidPrice === null || totals.FREELANCER_BALANCE === paidPrice - commissionOn(paidPrice, fees),
    ],
    [
      "[P19] the platform keeps the service fee that was not given back",
      !ended || totals.PLATFORM_SERVICE_FEES === order.serviceFee,
    ],
  ];
  return holds.filter(([, holds]) => !holds).map(([name]) => name);
}
