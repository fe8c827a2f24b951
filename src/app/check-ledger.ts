import { agreementFaults, type BookedOrder } from "../domain/ledger-agreement";
import type { LedgerEntry } from "../domain/ledger";
import { checkEnd, checkEntry, NO_ENTRIES } from "../domain/ledger-check";
import type { LedgerFault } from "../domain/ledger-fault";
import type { PolicyBook } from "../domain/policy";

/** What of a database the check reads: in pages, so that it needs as much memory for a million orders as for one. */
export interface LedgerBooks {
  count(): Promise<{ readonly entries: number; readonly orders: number }>;
  /** All entries by order, sequence and account. */
  entries(): AsyncIterable<readonly LedgerEntry[]>;
  /** All orders by id, and what has entries but no order; each page's orders and entries are of one moment. */
  orders(): AsyncIterable<readonly BookedOrder[]>;
}

export interface LedgerVerdict {
  readonly entries: number;
  /** That have entries. */
  readonly orders: number;
  readonly currencies: readonly string[];
  readonly faults: number;
}

/** What hears of the check while it runs. */
export interface LedgerListener {
  readonly fault: (fault: LedgerFault) => void;
  /** @param done  of `total`, which is only an estimate beside a running service. */
  readonly progress: (done: number, total: number) => void;
}

/** Proves the ledger from its entries alone, and then compares what they add up to with the orders. */
export async function checkLedger(books: LedgerBooks, policies: PolicyBook, listener: LedgerListener): Promise<LedgerVerdict> {
  const count = await books.count();
  const total = count.entries + count.orders;
  let fold = NO_ENTRIES;
  for await (const page of books.entries()) {
    for (const entry of page) {
      const step = checkEntry(fold, entry);
      fold = step.fold;
      step.faults.forEach(listener.fault);
    }
    listener.progress(fold.entries, total);
  }
  const end = checkEnd(fold);
  end.faults.forEach(listener.fault);
  const { entries, orders, sums } = end.fold;
  const disagreeing = await compareWithOrders(books, policies, {
    fault: listener.fault,
    progress: (done) => listener.progress(entries + done, total),
  });
  return { entries, orders, currencies: Object.keys(sums).sort(), faults: end.fold.faults + disagreeing };
}

async function compareWithOrders(
  books: LedgerBooks,
  policies: PolicyBook,
  { fault, progress }: { readonly fault: LedgerListener["fault"]; readonly progress: (done: number) => void },
): Promise<number> {
  let found = 0;
  let done = 0;
  for await (const page of books.orders()) {
    for (const order of page) {
      const faults = agreementFaults(order, policies);
      faults.forEach(fault);
      found += faults.length;
    }
    done += page.length;
    progress(done);
  }
  return found;
}
