import { HOUR_MS } from "../../../src/domain/duration";
import { balancesOf, type LedgerAccount, ledgerEntries } from "../../../src/domain/ledger/ledger";
import type { PlaceOrder } from "../../../src/domain/move/command";
import type { OrderEvent } from "../../../src/domain/order/event";
import { evolve } from "../../../src/domain/order/evolve";
import type { Order } from "../../../src/domain/order/order";
import type { Instant } from "../../../src/domain/vocabulary";
import { PLACED_AT, placing, usd } from "./orders";
import { FIRST, FIRST_BOOK } from "./policy";
import { client, freelancer, taken, type Turn } from "./run-steps";

export type Amounts = Readonly<Partial<Record<LedgerAccount, bigint>>>;
export type Turns = readonly (readonly [Instant, Turn])[];

export const at = (hours: number): Instant => PLACED_AT + hours * HOUR_MS;

/** What one step of an order's life moved, and the order after it. */
interface Moved {
  readonly order: Order;
  readonly amounts: Amounts;
}

/** What these events move together, account by account; each entry's balance is what the order says after its event. */
export function booked(before: Order | null, events: readonly OrderEvent[]): Amounts {
  const amounts: Partial<Record<LedgerAccount, bigint>> = {};
  let order = before;
  for (const event of events) {
    const entries = ledgerEntries(order, [event], FIRST_BOOK);
    order = evolve(order, event);
    for (const { account, amount, balance } of entries) {
      expect(balance).toBe(balancesOf(order, FIRST)[account]);
      amounts[account] = (amounts[account] ?? 0n) + amount;
    }
  }
  return amounts;
}

export function placed(changes: Partial<PlaceOrder> = {}): Moved {
  const decision = placing(changes);
  if ("refusals" in decision) throw new Error("refused");
  return { order: decision.order, amounts: booked(null, decision.events) };
}

export function moved(order: Order, instant: Instant, turn: Turn): Moved {
  const decision = taken(order, instant, turn);
  return { order: decision.order, amounts: booked(order, decision.events) };
}

/** Only the last turn's movement. */
export const movedBy = (order: Order, ...turns: Turns): Moved =>
  turns.reduce<Moved>((last, [instant, turn]) => moved(last.order, instant, turn), { order, amounts: {} });

export const refunding = (amount: string, currencyCode = "USD"): Turns => [
  [at(1), freelancer("OFFER_PARTIAL_REFUND", { amount: { amount, currencyCode } })],
  [at(2), client("ACCEPT_REFUND_OFFER")],
];
export const addingExtras = (amount: string): Turns => [
  [at(3), freelancer("OFFER_EXTRAS", { extras: [{ title: "More", price: usd(amount), extraDays: 0 }] })],
  [at(4), client("ACCEPT_CHANGE")],
];
export const completing = (hours: number): Turns => [
  [at(hours), freelancer("DELIVER")],
  [at(hours + 1), client("ACCEPT_DELIVERY")],
];
export const milestoneDone = (hours: number): Turns => [
  [at(hours), freelancer("DELIVER")],
  [at(hours + 1), client("COMPLETE_MILESTONE")],
];
export const cancelling: Turns = [
  [at(20), client("REQUEST_CANCELLATION")],
  [at(21), freelancer("ACCEPT_CANCELLATION")],
];

/** The gateway's result for the order's newest refund. */
export function recipients(order: Order, type: "REFUND_PROCESSED" | "REFUND_FAILED"): Moved {
  const refundId = order.refunds.at(-1)?.id ?? "";
  const sequence = order.version + 1;
  const event: OrderEvent = {
    id: `evt_${sequence}`,
    orderId: order.id,
    sequence,
    type,
    occurredAt: at(50),
    actor: "SYSTEM",
    actorUserId: null,
    message: null,
    subject: { kind: "REFUND", id: refundId },
    data: { refundId },
  };
  return { order: evolve(order, event), amounts: booked(order, [event]) };
}
