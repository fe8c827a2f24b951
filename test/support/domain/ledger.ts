import { checkLedger, type LedgerVerdict } from "../../../src/app/money/check-ledger";
import type { LedgerDifference, LedgerInvariant } from "../../../src/domain/ledger/ledger-difference";
import type { PolicyBook } from "../../../src/domain/policy";
import { openLedgerReader, type PageSizes } from "../../../src/store/money/ledger-reader";
import type { TestDatabase } from "../database/database";
import { rowsOf } from "../database/rows";
import { FIRST_BOOK } from "./policy";

export interface Checked {
  readonly verdict: LedgerVerdict;
  readonly errors: readonly LedgerDifference[];
}

interface CheckOptions {
  readonly pages?: PageSizes;
  /** Of the database's service; the default one if left out. */
  readonly book?: PolicyBook;
}

/** What `ledger:check` finds in a database, past any service that runs on it. */
export async function checked(
  { url, file }: Pick<TestDatabase, "url" | "file">,
  { pages, book = FIRST_BOOK }: CheckOptions = {},
): Promise<Checked> {
  const books = await openLedgerReader(
    { databaseUrl: url ?? null, sqliteFile: file ?? "", connectTimeoutMs: 3_000 },
    pages,
  );
  try {
    await books.checkPolicies(book.versions);
    const errors: LedgerDifference[] = [];
    const verdict = await checkLedger(books, book, {
      difference: (error) => errors.push(error),
      progress: () => undefined,
    });
    return { verdict, errors };
  } finally {
    await books.close();
  }
}

/** Which orders break something, each once, and which invariants are broken. */
export const brokenOrders = ({ errors }: Checked): readonly (string | null)[] => [
  ...new Set(errors.map(({ orderId }) => orderId).filter((orderId) => orderId !== null)),
];
export const brokenInvariants = ({ errors }: Checked): readonly LedgerInvariant[] => [
  ...new Set(errors.map(({ invariant }) => invariant)),
];

/** An entry as it is in the database. */
export interface EntryRow {
  readonly order_id: string;
  readonly sequence: number;
  readonly account: string;
  readonly type: string;
  readonly currency: string;
  readonly amount: number;
  readonly balance: number;
  readonly occurred_at: number;
}

/** By order, sequence and account. */
export async function entryRows(database: TestDatabase, orderId?: string): Promise<readonly EntryRow[]> {
  const { ledger_entries: rows = [] } = await rowsOf(database);
  return (rows as unknown as readonly EntryRow[])
    .filter(({ order_id }) => orderId === undefined || order_id === orderId)
    .toSorted((a, b) => keyOf(a).localeCompare(keyOf(b), "en"));
}

const keyOf = ({ order_id, sequence, account }: EntryRow): string =>
  `${order_id} ${String(sequence).padStart(9, "0")} ${account}`;
