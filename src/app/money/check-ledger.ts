import type { LedgerAccount } from "../../domain/ledger/ledger";
import { agreementDifferences, type BookedOrder } from "../../domain/ledger/ledger-agreement";
import { checkEnd, checkEntry, type LedgerFold, NO_ENTRIES } from "../../domain/ledger/ledger-check";
import { difference, type LedgerDifference } from "../../domain/ledger/ledger-difference";
import type { OrderEvent } from "../../domain/order/event";
import type { PolicyBook } from "../../domain/policy";
import { NOT_REPLAYED, reasonOf, type Replay, replayEvent } from "../../domain/replay";
import { type OrderRecord, recordDifferences } from "./check-order-record";

/** An order whose rows, entries, or events are not of the form that the service writes. */
export interface UnreadableOrder {
  readonly orderId: string;
  readonly unreadable: unknown;
}

/** How the events of an order are replayed, one after another. */
export interface ReplayBy {
  readonly start: Replay;
  readonly next: (replay: Replay, event: OrderEvent) => Replay;
}

/** What of a database the check reads: in pages, so that it needs as much memory for a million orders as for one. */
export interface LedgerBooks {
  /** Orders. */
  count(): Promise<number>;
  /**
   * Everything of all orders, by id: also of those that have events, entries, or a payment but no row. A page is of one
   * moment.
   */
  records(by: ReplayBy): AsyncIterable<readonly (OrderRecord | UnreadableOrder)[]>;
}

export interface LedgerVerdict {
  readonly entries: number;
  /** That have entries. */
  readonly orders: number;
  readonly currencies: readonly string[];
  readonly differences: number;
  /** Orders of older releases, whose events don't prove the payment source. */
  readonly withoutDigest: number;
}

/** Receives the progress and the findings of the check while it runs. */
export interface LedgerListener {
  readonly difference: (difference: LedgerDifference) => void;
  /** @param done  of `total`, which is only an estimate beside a running service. */
  readonly progress: (done: number, total: number) => void;
}

/** What the orders read so far have shown. */
interface Progress {
  readonly fold: LedgerFold;
  /** Beside those of the fold. */
  readonly differences: number;
  readonly withoutDigest: number;
}

/**
 * Proves the ledger: first the entries alone, then their sums against the orders' rows, then both against the activity
 * and the policy that they come from. An order that cannot be read is one finding, and the check continues.
 */
export async function checkLedger(
  books: LedgerBooks,
  policies: PolicyBook,
  listener: LedgerListener,
): Promise<LedgerVerdict> {
  const total = await books.count();
  const by: ReplayBy = { start: NOT_REPLAYED, next: (replay, event) => replayEvent(replay, event, policies) };
  let progress: Progress = { fold: NO_ENTRIES, differences: 0, withoutDigest: 0 };
  let done = 0;
  for await (const page of books.records(by)) {
    for (const record of page) progress = checkRecord(progress, record, policies, listener.difference);
    done += page.length;
    listener.progress(done, total);
  }
  const end = checkEnd(progress.fold);
  end.differences.forEach(listener.difference);
  const { entries, orders, sums, differences } = end.fold;
  const { withoutDigest } = progress;
  return {
    entries,
    orders,
    currencies: Object.keys(sums).sort(),
    differences: differences + progress.differences,
    withoutDigest,
  };
}

function checkRecord(
  before: Progress,
  record: OrderRecord | UnreadableOrder,
  policies: PolicyBook,
  listen: LedgerListener["difference"],
): Progress {
  let { fold } = before;
  const differences: LedgerDifference[] = [];
  if ("unreadable" in record) differences.push(unreadable(record.orderId, record.unreadable));
  else {
    for (const entry of record.entries) {
      const step = checkEntry(fold, entry);
      ({ fold } = step);
      step.differences.forEach(listen);
    }
    differences.push(...comparedDifferences(record, policies));
  }
  differences.forEach(listen);
  const lacksDigest = !("unreadable" in record) && record.replay.order !== null && record.replay.paymentDigest === null;
  return {
    fold,
    differences: before.differences + differences.length,
    withoutDigest: before.withoutDigest + (lacksDigest ? 1 : 0),
  };
}

/** One finding for an order whose policy version is unknown: its amounts cannot be checked. */
function comparedDifferences(record: OrderRecord, policies: PolicyBook): readonly LedgerDifference[] {
  try {
    return [...agreementDifferences(bookedOf(record), policies), ...recordDifferences(record)];
  } catch (error) {
    return [unreadable(record.orderId, error)];
  }
}

const unreadable = (orderId: string, error: unknown): LedgerDifference =>
  difference("ORDER_IS_READABLE", { orderId, currency: "", detail: reasonOf(error) });

function bookedOf({ orderId, order, entries }: OrderRecord): BookedOrder {
  const sums: Record<string, Partial<Record<LedgerAccount, bigint>>> = {};
  for (const { currency, account, amount } of entries) {
    const known = sums[currency];
    sums[currency] = { ...known, [account]: (known?.[account] ?? 0n) + amount };
  }
  return { orderId, sums, order };
}
