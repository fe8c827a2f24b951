import { balancesOf, LEDGER_ACCOUNTS, ledgerEntries, type Balances, type LedgerEntry } from "../../src/domain/ledger";
import { evolve } from "../../src/domain/evolve";
import { sum } from "../../src/domain/money";
import type { OrderEvent } from "../../src/domain/event";
import type { Order } from "../../src/domain/order";
import type { PolicyBook } from "../../src/domain/policy";
import { commissionOn, currentPrice, extrasPrice } from "../../src/domain/price";

/** What an order's entries add up to, account by account. */
export const totalsOf = (entries: readonly LedgerEntry[]): Balances =>
  Object.fromEntries(
    LEDGER_ACCOUNTS.map((account) => [account, sum(entries.filter((entry) => entry.account === account).map(({ amount }) => amount))]),
  ) as Balances;

/** What must hold of an order's money after each of its events; the names of what does not. */
export function ledgerFaults(events: readonly OrderEvent[], policies: PolicyBook): readonly string[] {
  const entries = ledgerEntries(null, events, policies);
  let order: Order | null = null;
  const faults: string[] = [];
  for (const event of events) {
    order = evolve(order, event);
    const own = entries.filter(({ sequence }) => sequence === event.sequence);
    const totals = totalsOf(entries.filter(({ sequence }) => sequence <= event.sequence));
    faults.push(...movementFaults(own), ...stateFaults(order, totals, policies));
  }
  return faults;
}

function movementFaults(own: readonly LedgerEntry[]): readonly string[] {
  return [
    ...(sum(own.map(({ amount }) => amount)) === 0n ? [] : ["[M3] an event's entries are not balanced"]),
    ...(own.every(({ amount }) => amount !== 0n) ? [] : ["[M3] an entry of nothing"]),
  ];
}

function stateFaults(order: Order, totals: Balances, policies: PolicyBook): readonly string[] {
  const fees = policies.byVersion(order.policyVersion);
  const { CLIENT_PAYMENT_SOURCE: client, ...others } = totals;
  const ended = order.status === "COMPLETED" || order.status === "CANCELLED";
  const kept = ended ? currentPrice(order) : null;
  const charged = order.originalPrice + extrasPrice(order) + order.serviceFee + sum(order.refunds.map(({ serviceFee }) => serviceFee));
  const givenBack = sum(order.refunds.filter(({ state }) => state === "PROCESSED").map(({ price, serviceFee }) => price + serviceFee));
  const holds: readonly (readonly [string, boolean])[] = [
    ["[M3] all accounts add up to nothing", sum(Object.values(totals)) === 0n],
    [
      "[M3] the entries add up to what the order says",
      Object.entries(balancesOf(order, fees)).every(([a, b]) => totals[a as keyof Balances] === b),
    ],
    ["[M4] the client has paid price and fees, less what was given back", -client === charged - givenBack],
    ["[M3] no account of ours is below nothing", Object.values(others).every((balance) => balance >= 0n)],
    ["[O16] nothing stays in escrow when the order ended", !ended || totals.ESCROW === 0n],
    ["[P20] commission is that on the final price", kept === null || totals.PLATFORM_COMMISSION === commissionOn(kept, fees)],
    [
      "[O16] the freelancer gets the final price less commission",
      kept === null || totals.FREELANCER_BALANCE === kept - commissionOn(kept, fees),
    ],
    ["[P19] the platform keeps the service fee that was not given back", !ended || totals.PLATFORM_SERVICE_FEES === order.serviceFee],
  ];
  return holds.filter(([, holds]) => !holds).map(([name]) => name);
}
