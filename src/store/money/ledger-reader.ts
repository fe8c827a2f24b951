import type { LedgerBooks, ReplayBy, UnreadableOrder } from "../../app/money/check-ledger";
import type { OrderRecord } from "../../app/money/check-order-record";
import type { Policy } from "../../domain/policy";
import type { KeysetList, ListPart } from "../database/keyset";
import { ReadOnlyDatabase, type ReadOnlyOptions } from "../database/read-only-database";
import { PolicyVersions } from "../service/policy-versions";
import { readableRecords, recordsOf } from "./order-records";

/** Orders from before the ledger are not in it yet. */
export class NotBookedYet extends Error {
  override readonly name = "NotBookedYet";
}

/** How much is in memory at once. */
export interface PageSizes {
  readonly events: number;
  readonly orders: number;
}

const PAGE_SIZES: PageSizes = { events: 1_000, orders: 100 };

export interface LedgerReader extends LedgerBooks {
  /** @throws PolicyAltered if these policies lack or alter a version in use [POL5]. */
  checkPolicies(policies: readonly Policy[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the ledger to be read, beside a running service.
 * @throws NotBookedYet if a service must be started on it first; NoDatabase, SchemaAhead, SchemaBehind, Unavailable.
 */
export async function openLedgerReader(options: ReadOnlyOptions, sizes: PageSizes = PAGE_SIZES): Promise<LedgerReader> {
  const database = await ReadOnlyDatabase.open(options);
  try {
    await requireBooked(database);
    return booksOf(database, sizes);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function requireBooked(database: ReadOnlyDatabase): Promise<void> {
  const waiting = await database.read((session) => session.count("ledger_backlog"));
  if (waiting === 0) return;
  throw new NotBookedYet(
    `${waiting} orders are older than the ledger and not booked yet; start the service on it once`,
  );
}

function booksOf(database: ReadOnlyDatabase, sizes: PageSizes): LedgerReader {
  return {
    count: () => database.read((session) => session.count("orders")),
    records: (by) => recordPages(database, by, sizes),
    checkPolicies: (policies) => new PolicyVersions().check(database, policies),
    close: () => database.close(),
  };
}

async function* recordPages(
  database: ReadOnlyDatabase,
  by: ReplayBy,
  { orders, events }: PageSizes,
): AsyncGenerator<readonly (OrderRecord | UnreadableOrder)[]> {
  let last: string | undefined = "";
  for (;;) {
    const after: string = last;
    const page = await database.snapshot(async (session) => {
      const ids = (await session.rowsAfter(ORDER_IDS, [after], orders)).map(({ id }) => String(id));
      return readableRecords(ids, (some) => recordsOf(session, some, by, events));
    });
    last = page.at(-1)?.orderId;
    if (last === undefined) return;
    yield page;
  }
}

const idsIn = (table: string, column: string): ListPart => ({
  sql: `SELECT DISTINCT ${column} AS id FROM ${table} WHERE TRUE`,
  values: [],
  key: [column],
});

/** The ids of all tables, whichever has them. */
const ORDER_IDS: KeysetList = {
  parts: [
    idsIn("orders", "id"),
    idsIn("ledger_entries", "order_id"),
    idsIn("activity", "order_id"),
    idsIn("order_payments", "order_id"),
  ],
  key: ["id"],
  isDistinct: true,
};
