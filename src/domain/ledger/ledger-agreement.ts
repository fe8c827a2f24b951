import type { Order } from "../order/order";
import type { PolicyBook } from "../policy";
import { type Balances, balancesOf, LEDGER_ACCOUNTS } from "./ledger";
import { difference, type LedgerDifference } from "./ledger-difference";

/** What an order's entries add up to, by currency: one of them, if all is well. */
export interface BookedOrder {
  readonly orderId: string;
  readonly sums: Readonly<Record<string, Partial<Balances>>>;
  /** null: there are entries, but no such order. */
  readonly order: Order | null;
}

/**
 * Whether an order's entries add up to the order's own amounts [M4, P20]. Finds what the entries alone cannot show, for
 * example that the last movement is missing as a whole.
 */
export function agreementDifferences(
  { orderId, sums, order }: BookedOrder,
  policies: PolicyBook,
): readonly LedgerDifference[] {
  const [first = ""] = Object.keys(sums);
  if (order === null) return [difference("ORDER_IS_THERE", { orderId, currency: first })];
  const { currency } = order;
  const unexpectedCurrencies = Object.keys(sums).filter((other) => other !== currency);
  const differences = unexpectedCurrencies.map((other) => difference("SAME_CURRENCY", { orderId, currency: other }));
  if (sums[currency] === undefined && unexpectedCurrencies.length === 0)
    return [difference("ORDER_IS_BOOKED", { orderId, currency })];
  const expected = balancesOf(order, policies.byVersion(order.policyVersion));
  const differing = LEDGER_ACCOUNTS.filter((account) => (sums[currency]?.[account] ?? 0n) !== expected[account]);
  return [
    ...differences,
    ...differing.map((account) =>
      difference("ADDS_UP_TO_THE_ORDER", {
        orderId,
        currency,
        account,
        expected: expected[account],
        found: sums[currency]?.[account] ?? 0n,
      }),
    ),
  ];
}
