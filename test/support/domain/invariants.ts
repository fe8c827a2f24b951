import { isDeepStrictEqual } from "node:util";
import { sum } from "../../../src/domain/money";
import { deadlineOf } from "../../../src/domain/order/deadline";
import type { OrderEvent } from "../../../src/domain/order/event";
import { evolve } from "../../../src/domain/order/evolve";
import { openResolution, type Order } from "../../../src/domain/order/order";
import { currentPrice, extrasPrice, maximumRefund } from "../../../src/domain/order/price";
import type { RefundBreakdown } from "../../../src/domain/order/resolution";
import type { PolicyBook } from "../../../src/domain/policy";

/** What must hold of every order and every feed. Each function returns the names of what does not. */

type Holds = readonly (readonly [string, boolean])[];
const broken = (invariants: Holds): readonly string[] => invariants.filter(([, holds]) => !holds).map(([name]) => name);

export function orderErrors(order: Order, policies: PolicyBook): readonly string[] {
  const open = order.resolutions.filter(({ status }) => status === "OPEN");
  const kinds = new Set(order.resolutions.map(({ kind }) => kind));
  const inResolution = order.status === "IN_RESOLUTION";
  const completed = order.milestones.map(({ completedAt }) => completedAt !== null);
  return [
    ...broken([
      ["[O5] at most one open resolution", open.length <= 1],
      ["the newest of each kind only", kinds.size === order.resolutions.length],
      ["[O4] IN_RESOLUTION if and only if one is open", inResolution === (openResolution(order) !== null)],
      ["[O4] the status to resume is stored only then", inResolution === (order.resumeStatus !== null)],
      [
        "[O9] an acceptance window if and only if DELIVERED",
        (order.status === "DELIVERED") === (order.acceptance !== null),
      ],
      ["completedAt if and only if COMPLETED", (order.status === "COMPLETED") === (order.completedAt !== null)],
      ["cancelledAt if and only if CANCELLED", (order.status === "CANCELLED") === (order.cancelledAt !== null)],
      [
        "[O11] milestones are completed in order",
        completed.join() === [...completed].sort((a, b) => Number(b) - Number(a)).join(),
      ],
      ["[O11] a completed order has no open milestone", order.status !== "COMPLETED" || completed.every(Boolean)],
      [
        "[C5] refunds add up to what was refunded",
        sum(order.refunds.map(({ price }) => price)) === order.refundedPrice,
      ],
      [
        "refunded + current = original + extras",
        order.refundedPrice + currentPrice(order) === order.originalPrice + extrasPrice(order),
      ],
      [
        "[C5, C11] a cancelled order keeps what its completed milestones cost",
        order.status !== "CANCELLED" || currentPrice(order) === keptOf(order),
      ],
      ["the price is never negative", currentPrice(order) >= 0n],
      ["the service fee is never negative", order.serviceFee >= 0n],
      ["at most two refunds", order.refunds.length <= 2],
      [
        "every refund is greater than zero",
        order.refunds.every(({ price, serviceFee }) => price >= 0n && serviceFee >= 0n && price + serviceFee > 0n),
      ],
    ]),
    ...order.resolutions.flatMap((resolution) => {
      if (resolution.kind !== "PARTIAL_REFUND") return [];
      const cap = maximumRefund(order, policies.byVersion(resolution.policyVersion));
      return [
        ...broken([["[P2] a refund is within its cap", resolution.terms.breakdown.refund <= cap]]),
        ...breakdownErrors(resolution.terms.breakdown),
      ];
    }),
  ];
}

/** What stays paid: of the first milestone what an accepted offer left. */
function keptOf(order: Order): bigint {
  const completed = order.milestones.filter(({ completedAt }) => completedAt !== null);
  const offers = order.resolutions
    .filter(({ kind, status }) => kind === "PARTIAL_REFUND" && status === "ACCEPTED")
    .map(({ id }) => id);
  const offered = order.refunds.filter(({ resolutionId }) => offers.includes(resolutionId));
  return completed.length === 0
    ? 0n
    : sum(completed.map(({ price }) => price)) - sum(offered.map(({ price }) => price));
}

function breakdownErrors(breakdown: RefundBreakdown): readonly string[] {
  const { refund, priceBefore, priceAfter, serviceFeeBefore, serviceFeeAfter, serviceFeeRefund, totalToClient } =
    breakdown;
  return broken([
    ["[P19] before − refund = after", priceBefore - refund === priceAfter],
    ["[P19] total = refund + fee refund", totalToClient === refund + serviceFeeRefund],
    [
      "[P19] the fee's difference is refunded, never charged",
      serviceFeeRefund === max(serviceFeeBefore - serviceFeeAfter, 0n),
    ],
    ["[P2] a refund is greater than zero", refund > 0n],
    ["no amount is negative", Object.values(breakdown).every((amount: bigint) => amount >= 0n)],
  ]);
}

const max = (a: bigint, b: bigint): bigint => (a > b ? a : b);

type Fold = (order: Order | null, event: OrderEvent) => Order;

/** @param fold  `evolve`, or one with a deliberate error, to see that it is found. */
export function activityErrors(events: readonly OrderEvent[], order: Order, fold: Fold = evolve): readonly string[] {
  return [
    ...broken([
      ["[A1] sequences are 1, 2, 3 …", events.every(({ sequence }, index) => sequence === index + 1)],
      ["[A1] the order's version is the newest sequence", order.version === events.length],
      ["every event has its own id", new Set(events.map(({ id }) => id)).size === events.length],
      [
        "times never decrease",
        events.every(({ occurredAt }, index) => occurredAt >= (events[index - 1]?.occurredAt ?? 0)),
      ],
      ["the feed folds to the order", isDeepStrictEqual(folded(events, fold), order)],
      ["[X3, P19] the service fee adds up", feeOf(events) === order.serviceFee],
    ]),
    ...instantErrors(events),
  ];
}

function folded(events: readonly OrderEvent[], fold: Fold): Order | null {
  try {
    return events.reduce<Order | null>(fold, null);
  } catch {
    return null;
  }
}

/** What was paid as fees at the placing and with extras, less what every refund gave back. */
const feeOf = (events: readonly OrderEvent[]): bigint =>
  sum(
    events.map((event) => {
      if (event.type === "ORDER_PLACED") return event.data.placement.serviceFee;
      if (event.type === "CHANGE_ACCEPTED") return event.data.changed.serviceFeeCharged;
      if (event.type === "REFUND_OFFER_ACCEPTED" || event.type === "ORDER_CANCELLED")
        return -(event.data.refund?.serviceFee ?? 0n);
      return 0n;
    }),
  );

/** [T2, L3] An expiry happens exactly at the deadline's instant, a party's move only before it. */
function instantErrors(events: readonly OrderEvent[]): readonly string[] {
  let order: Order | null = null;
  const errors: string[] = [];
  for (const event of events) {
    const due = order === null ? null : deadlineOf(order);
    const follows = event.sequence === (order?.version ?? 0) + 1;
    if (!follows) return [...errors, "[A1] an event does not follow the previous one"];
    if (due !== null) errors.push(...instantError(event, due.at));
    order = evolve(order, event);
  }
  return errors;
}

function instantError({ actor, subject, occurredAt }: OrderEvent, dueAt: number): readonly string[] {
  // The payment gateway's result is the system's as well, and no expiry.
  if (actor === "SYSTEM" && subject?.kind !== "REFUND")
    return occurredAt === dueAt ? [] : ["[T2] an expiry has another time"];
  return occurredAt < dueAt ? [] : ["[L3] a party acted after a deadline"];
}
