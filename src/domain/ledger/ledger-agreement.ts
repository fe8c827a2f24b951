import { balancesOf, LEDGER_ACCOUNTS, type Balances } from "./ledger";
import { fault, type LedgerFault } from "./ledger-difference";
import type { Order } from "../order/order";
import type { PolicyBook } from "../policy";

/** What an order's entries add up to, by currency: one of them, if all is well. */
export interface BookedOrder {
  readonly orderId: string;
  readonly sums: Readonly<Record<string, Partial<Balances>>>;
  /** null: there are entries, but no such order. */
  readonly order: Order | null;
}

/**
 * Whether an order's entries add up to what the order itself says [M4, P20]: finds what the entries can't tell by themselves, as when
 * the last movement is missing as a whole.
 */
export function agreementFaults({ orderId, sums, order }: BookedOrder, policies: PolicyBook): readonly LedgerFault[] {
  const [first = ""] = Object.keys(sums);
  if (order === null) return [fault("ORDER_IS_THERE", { orderId, currency: first })];
  const { currency } = order;
  const strange = Object.keys(sums).filter((other) => other !== currency);
  const faults = strange.map((other) => fault("SAME_CURRENCY", { orderId, currency: other }));
  if (sums[currency] === undefined && strange.length === 0) return [fault("ORDER_IS_BOOKED", { orderId, currency })];
  const expected = balancesOf(order, policies.byVersion(order.policyVersion));
  const differing = LEDGER_ACCOUNTS.filter((account) => (sums[currency]?.[account] ?? 0n) !== expected[account]);
  return [
    ...faults,
    ...differing.map((account) =>
      fault("ADDS_UP_TO_THE_ORDER", {
        orderId,
        currency,
        account,
        expected: expected[account],
        found: sums[currency]?.[account] ?? 0n,
      }),
    ),
  ];
}
