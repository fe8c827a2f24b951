import { isDeepStrictEqual } from "node:util";
import type { LedgerEntry } from "../../domain/ledger/ledger";
import { difference, type LedgerDifference } from "../../domain/ledger/ledger-difference";
import type { Order } from "../../domain/order/order";
import type { Replay } from "../../domain/replay";
import { paymentDigest } from "../order/payment-digest";
import type { SandboxPayment } from "../ports/refund-gateway";

/** All that a database has of one order's money, of one moment. */
export interface OrderRecord {
  readonly orderId: string;
  /** By its rows; null where they are missing. */
  readonly order: Order | null;
  /** By sequence and account. */
  readonly entries: readonly LedgerEntry[];
  /** What its activity leads to. */
  readonly replay: Replay;
  readonly paymentSource: string | null;
  /** Ids of the refunds that have a row in the outbox. */
  readonly waitingRefunds: ReadonlySet<string>;
  /** What the sandbox's own gateway remembers; none with another gateway. */
  readonly payments: readonly SandboxPayment[];
}

/** Compares what the database contains with its sources: the activity, and for amounts the policy. */
export function recordDifferences(record: OrderRecord): readonly LedgerDifference[] {
  return [
    ...record.replay.differences,
    ...rowDifferences(record),
    ...entryDifferences(record),
    ...refundDifferences(record),
    ...paymentDifferences(record),
  ];
}

function rowDifferences({ orderId, order, replay }: OrderRecord): readonly LedgerDifference[] {
  if (order === null || replay.isBroken) return []; // ORDER_IS_THERE, or the replay's own finding, says it
  const { currency } = order;
  const played = replay.order?.version ?? 0;
  if (played !== order.version || replay.order === null) {
    const detail = `the activity ends at event ${played}, the order's version is ${order.version}`;
    return [difference("ACTIVITY_IS_COMPLETE", { orderId, currency, detail })];
  }
  const fields = differingFields(replay.order, order);
  return fields.length === 0
    ? []
    : [difference("ROWS_FOLLOW_THE_ACTIVITY", { orderId, currency, detail: fields.join(", ") })];
}

function differingFields<T extends object>(expected: T, found: T): readonly string[] {
  const ofFound = new Map<string, unknown>(Object.entries(found));
  return Object.entries(expected).flatMap(([name, value]) =>
    isDeepStrictEqual(value, ofFound.get(name)) ? [] : [name],
  );
}

function entryDifferences({ orderId, entries, replay }: OrderRecord): readonly LedgerDifference[] {
  const known = replay.isBroken ? (replay.order?.version ?? 0) : Infinity;
  const expected = new Map(replay.entries.map((entry) => [keyOf(entry), entry]));
  const found = new Map(entries.filter(({ sequence }) => sequence <= known).map((entry) => [keyOf(entry), entry]));
  return [...new Set([...expected.keys(), ...found.keys()])].flatMap((key) =>
    entryDifference(orderId, expected.get(key), found.get(key)),
  );
}

const keyOf = ({ sequence, account }: LedgerEntry): string => `${sequence} ${account}`;

function entryDifference(
  orderId: string,
  expected: LedgerEntry | undefined,
  found: LedgerEntry | undefined,
): readonly LedgerDifference[] {
  const either = expected ?? found;
  if (either === undefined) return [];
  const { sequence, type, account, currency } = either;
  const here = { orderId, sequence, type, account, currency };
  const [before, after] = [expected?.amount ?? 0n, found?.amount ?? 0n];
  if (before !== after) return [difference("ENTRIES_FOLLOW_THE_ACTIVITY", { ...here, expected: before, found: after })];
  const fields = differingFields(expected ?? {}, found ?? {});
  return fields.length === 0 ? [] : [difference("ENTRIES_FOLLOW_THE_ACTIVITY", { ...here, detail: fields.join(", ") })];
}

function refundDifferences({ orderId, order, waitingRefunds }: OrderRecord): readonly LedgerDifference[] {
  if (order === null) return [];
  return order.refunds
    .filter(({ id, state }) => waitingRefunds.has(id) === (state === "PROCESSED"))
    .map(({ id, state }) =>
      difference("REFUND_WAITS_IN_THE_OUTBOX", { orderId, currency: order.currency, detail: `${id} ${state}` }),
    );
}

function paymentDifferences({
  orderId,
  order,
  replay,
  paymentSource,
  payments,
}: OrderRecord): readonly LedgerDifference[] {
  if (order === null) return [];
  const { currency } = order;
  const isUnchanged =
    replay.paymentDigest === null || (paymentSource !== null && paymentDigest(paymentSource) === replay.paymentDigest);
  const refunds = new Map(order.refunds.map((refund) => [refund.id, refund.price + refund.serviceFee]));
  return [
    ...(isUnchanged ? [] : [difference("PAYMENT_SOURCE_IS_UNCHANGED", { orderId, currency })]),
    ...payments.flatMap((payment) =>
      gatewayDifferences(payment, refunds.get(payment.refundId) ?? 0n, { orderId, currency }),
    ),
  ];
}

function gatewayDifferences(
  { refundId: detail, amountMinor, currency, moved, returned }: SandboxPayment,
  owed: bigint,
  order: { readonly orderId: string; readonly currency: string },
): readonly LedgerDifference[] {
  if (currency !== order.currency || amountMinor !== owed) {
    return [difference("GATEWAY_AGREES", { ...order, detail, expected: owed, found: amountMinor })];
  }
  const net = moved - returned;
  return net === 0 || net === 1
    ? []
    : [difference("GATEWAY_AGREES", { ...order, detail: `${detail} was paid ${net} times` })];
}
