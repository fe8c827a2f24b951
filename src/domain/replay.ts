import { ledgerEntries, type LedgerEntry } from "./ledger/ledger";
import { difference, type LedgerDifference } from "./ledger/ledger-difference";
import { sum } from "./money";
import { owedByCancellation } from "./move/ending";
import type { OrderEvent } from "./order/event";
import { evolve } from "./order/evolve";
import type { Order } from "./order/order";
import { currentPrice, extrasCharge, refundBreakdown, serviceFeeOn } from "./order/price";
import type { ProposedExtra, Resolution } from "./order/resolution";
import type { PolicyBook } from "./policy";

/** The state of the replay of one order's activity: what its rows and entries must be. */
export interface Replay {
  /** After the last event that could be applied; null before the first. */
  readonly order: Order | null;
  readonly entries: readonly LedgerEntry[];
  /** What ORDER_PLACED recorded of the payment source; null on an order of an older release. */
  readonly paymentDigest: string | null;
  readonly differences: readonly LedgerDifference[];
  /** An event is missing or cannot be applied: the state after it is unknown. */
  readonly isBroken: boolean;
}

export const NOT_REPLAYED: Replay = { order: null, entries: [], paymentDigest: null, differences: [], isBroken: false };

/**
 * One more event of the same order, by sequence: applied as it was when it happened, and its amounts computed again by
 * the policy.
 */
export function replayEvent(replay: Replay, event: OrderEvent, policies: PolicyBook): Replay {
  if (replay.isBroken) return replay;
  const { order: before, entries, differences: earlier } = replay;
  const { orderId, sequence, type } = event;
  const here = { orderId, currency: before?.currency ?? "" };
  const broken = (found: LedgerDifference): Replay => ({ ...replay, differences: [...earlier, found], isBroken: true });
  const expected = (before?.version ?? 0) + 1;
  if (sequence !== expected)
    return broken(difference("ACTIVITY_IS_COMPLETE", { ...here, detail: `event ${expected} is missing` }));
  try {
    const order = evolve(before, event);
    return {
      order,
      entries: [...entries, ...ledgerEntries(before, [event], policies)],
      paymentDigest: event.type === "ORDER_PLACED" ? (event.data.paymentDigest ?? null) : replay.paymentDigest,
      differences: [...earlier, ...amountDifferences(event, before, order, policies)],
      isBroken: false,
    };
  } catch (error) {
    return broken(difference("ORDER_IS_READABLE", { ...here, sequence, type, detail: reasonOf(error) }));
  }
}

/**
 * What kept an order from being read. Only our own RangeErrors are quoted: a parser's message can quote the text that
 * it read.
 */
export function reasonOf(error: unknown): string {
  if (error instanceof RangeError) return error.message;
  return error instanceof Error ? error.name : typeof error;
}

/** An amount of an event as it must be, and as it is. */
interface Amount {
  readonly field: string;
  readonly expected: bigint;
  readonly found: bigint;
}

function amountDifferences(
  event: OrderEvent,
  before: Order | null,
  after: Order,
  policies: PolicyBook,
): readonly LedgerDifference[] {
  const { orderId, sequence, type } = event;
  return amountsOf(event, before, after, policies)
    .filter(({ expected, found }) => expected !== found)
    .map(({ field, expected, found }) =>
      difference("AMOUNTS_FOLLOW_THE_POLICY", {
        orderId,
        currency: after.currency,
        sequence,
        type,
        detail: field,
        expected,
        found,
      }),
    );
}

function amountsOf(event: OrderEvent, before: Order | null, after: Order, policies: PolicyBook): readonly Amount[] {
  if (event.type === "ORDER_PLACED") return placedAmounts(after, policies);
  if (before === null) return [];
  switch (event.type) {
    case "REFUND_OFFER_ACCEPTED":
      return offeredAmounts(before, event.data, policies);
    case "CHANGE_ACCEPTED":
      return changedAmounts(before, event.data, policies);
    case "ORDER_CANCELLED":
      return cancelledAmounts(before, event.data.refund, policies);
    default:
      return [];
  }
}

function placedAmounts(
  { quantity, unitPrice, originalPrice, serviceFee, currency, milestones, policyVersion }: Order,
  policies: PolicyBook,
) {
  return [
    { field: "originalPrice", expected: unitPrice * BigInt(quantity), found: originalPrice },
    ...(milestones.length === 0
      ? []
      : [{ field: "milestones", expected: originalPrice, found: sum(milestones.map(({ price }) => price)) }]),
    {
      field: "serviceFee",
      expected: serviceFeeOn(originalPrice, currency, policies.byVersion(policyVersion)),
      found: serviceFee,
    },
  ];
}

type DataOf<T extends OrderEvent["type"]> = Extract<OrderEvent, { type: T }>["data"];

function offeredAmounts(
  order: Order,
  { ended, refund }: DataOf<"REFUND_OFFER_ACCEPTED">,
  policies: PolicyBook,
): readonly Amount[] {
  const offer = resolutionIn(order, ended.resolutionId);
  if (offer.kind !== "PARTIAL_REFUND") throw new RangeError(`${offer.kind} does not offer a refund`);
  const { breakdown } = offer.terms;
  const { serviceFeeRefund } = refundBreakdown(order, breakdown.refund, policies.byVersion(order.policyVersion));
  return [
    { field: "refund", expected: breakdown.refund, found: refund.price },
    { field: "serviceFeeRefund", expected: serviceFeeRefund, found: refund.serviceFee },
  ];
}

/**
 * [X3] Older releases also charged the part of the fee that P19 had not charged before. What they charged was right at
 * their time.
 */
function changedAmounts(
  order: Order,
  { ended, changed }: DataOf<"CHANGE_ACCEPTED">,
  policies: PolicyBook,
): readonly Amount[] {
  const change = resolutionIn(order, ended.resolutionId);
  const fees = policies.byVersion(order.policyVersion);
  const proposed = proposedExtras(change);
  const { price, serviceFee } = extrasCharge(order, proposed, fees);
  const upToTheSchedule = serviceFeeOn(currentPrice(order) + price, order.currency, fees) - order.serviceFee;
  const { serviceFeeCharged: found } = changed;
  const isOfOlderRelease = proposed.length > 0 && found > serviceFee && found === upToTheSchedule;
  return [
    { field: "extras", expected: price, found: sum(changed.extras.map((extra) => extra.price)) },
    { field: "serviceFeeCharged", expected: isOfOlderRelease ? found : serviceFee, found },
  ];
}

function proposedExtras(change: Resolution): readonly ProposedExtra[] {
  switch (change.kind) {
    case "EXTRAS":
      return change.terms.proposedExtras;
    case "DELIVERY_EXTENSION":
      return [];
    case "ORDER_UPDATE":
    case "CANCELLATION":
    case "PARTIAL_REFUND":
      throw new RangeError(`${change.kind} does not change the terms`);
  }
}

function cancelledAmounts(
  order: Order,
  refund: DataOf<"ORDER_CANCELLED">["refund"],
  policies: PolicyBook,
): readonly Amount[] {
  const cancellation = order.resolutions.find(({ kind }) => kind === "CANCELLATION");
  if (cancellation === undefined) throw new RangeError("the cancelled order has no cancellation");
  const owed = owedByCancellation(order, cancellation, policies);
  return [
    { field: "refund", expected: owed.price, found: refund?.price ?? 0n },
    { field: "serviceFeeRefund", expected: owed.serviceFee, found: refund?.serviceFee ?? 0n },
  ];
}

function resolutionIn({ resolutions }: Order, id: string): Resolution {
  const resolution = resolutions.find((one) => one.id === id);
  if (resolution === undefined) throw new RangeError(`no resolution ${id}`);
  return resolution;
}
