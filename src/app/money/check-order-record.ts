import { isDeepStrictEqual } from "node:util";
import type { LedgerEntry } from "../../domain/ledger/ledger";
import { fault, type LedgerFault } from "../../domain/ledger/ledger-difference";
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

/** Compares what stands in the database with what it comes from: the activity, and for amounts the policy. */
export function recordFaults(record: OrderRecord): readonly LedgerFault[] {
  return [...record.replay.faults, ...rowFaults(record), ...entryFaults(record), ...refundFaults(record), ...paymentFaults(record)];
}

function rowFaults({ orderId, order, replay }: OrderRecord): readonly LedgerFault[] {
  if (order === null || replay.isBroken) return []; // ORDER_IS_THERE, or the replay's own finding, says it
  const { currency } = order;
  const played = replay.order?.version ?? 0;
  if (played !== order.version || replay.order === null) {
    const detail = `the activity ends at event ${played}, the order's version is ${order.version}`;
    return [fault("ACTIVITY_IS_COMPLETE", { orderId, currency, detail })];
  }
  const fields = differingFields(replay.order, order);
  return fields.length === 0 ? [] : [fault("ROWS_FOLLOW_THE_ACTIVITY", { orderId, currency, detail: fields.join(", ") })];
}

function differingFields<T extends object>(expected: T, found: T): readonly string[] {
  const ofFound = new Map<string, unknown>(Object.entries(found));
  return Object.entries(expected).flatMap(([name, value]) => (isDeepStrictEqual(value, ofFound.get(name)) ? [] : [name]));
}

function entryFaults({ orderId, entries, replay }: OrderRecord): readonly LedgerFault[] {
  const known = replay.isBroken ? (replay.order?.version ?? 0) : Infinity;
  const expected = new Map(replay.entries.map((entry) => [keyOf(entry), entry]));
  const found = new Map(entries.filter(({ sequence }) => sequence <= known).map((entry) => [keyOf(entry), entry]));
  return [...new Set([...expected.keys(), ...found.keys()])].flatMap((key) => entryFault(orderId, expected.get(key), found.get(key)));
}

const keyOf = ({ sequence, account }: LedgerEntry): string => `${sequence} ${account}`;

function entryFault(orderId: string, expected: LedgerEntry | undefined, found: LedgerEntry | undefined): readonly LedgerFault[] {
  const either = expected ?? found;
  if (either === undefined) return [];
  const { sequence, type, account, currency } = either;
  const here = { orderId, sequence, type, account, currency };
  const [before, after] = [expected?.amount ?? 0n, found?.amount ?? 0n];
  if (before !== after) return [fault("ENTRIES_FOLLOW_THE_ACTIVITY", { ...here, expected: before, found: after })];
  const fields = differingFields(expected ?? {}, found ?? {});
  return fields.length === 0 ? [] : [fault("ENTRIES_FOLLOW_THE_ACTIVITY", { ...here, detail: fields.join(", ") })];
}

function refundFaults({ orderId, order, waitingRefunds }: OrderRecord): readonly LedgerFault[] {
  if (order === null) return [];
  return order.refunds
    .filter(({ id, state }) => waitingRefunds.has(id) === (state === "PROCESSED"))
    .map(({ id, state }) => fault("REFUND_WAITS_IN_THE_OUTBOX", { orderId, currency: order.currency, detail: `${id} ${state}` }));
}

function paymentFaults({ orderId, order, replay, paymentSource, payments }: OrderRecord): readonly LedgerFault[] {
  if (order === null) return [];
  const { currency } = order;
  const isUnchanged = replay.paymentDigest === null || (paymentSource !== null && paymentDigest(paymentSource) === replay.paymentDigest);
  const refunds = new Map(order.refunds.map((refund) => [refund.id, refund.price + refund.serviceFee]));
  return [
    ...(isUnchanged ? [] : [fault("PAYMENT_SOURCE_IS_UNCHANGED", { orderId, currency })]),
    ...payments.flatMap((payment) => gatewayFaults(payment, refunds.get(payment.refundId) ?? 0n, { orderId, currency })),
  ];
}

function gatewayFaults(
  { refundId: detail, amountMinor, currency, moved, returned }: SandboxPayment,
  owed: bigint,
  order: { readonly orderId: string; readonly currency: string },
): readonly LedgerFault[] {
  if (currency !== order.currency || amountMinor !== owed) {
    return [fault("GATEWAY_AGREES", { ...order, detail, expected: owed, found: amountMinor })];
  }
  const net = moved - returned;
  return net === 0 || net === 1 ? [] : [fault("GATEWAY_AGREES", { ...order, detail: `${detail} was paid ${net} times` })];
}
