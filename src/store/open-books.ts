import type { LedgerBooks } from "../app/check-ledger";
import type { LedgerAccount, LedgerEntry } from "../domain/ledger";
import type { BookedOrder } from "../domain/ledger-agreement";
import type { Policy } from "../domain/policy";
import { toSafeInteger } from "./columns";
import { LedgerEntryEntity } from "./ledger-entry.entity";
import { loadOrders } from "./load-orders";
import { PolicyVersions } from "./policy-versions";
import { ReadOnlyDatabase, type ReadOnlyOptions } from "./read-only-database";
import { marks, type Session } from "./session";

/** Orders from before the ledger are not in it yet. */
export class NotBookedYet extends Error {
  override readonly name = "NotBookedYet";
}

/** How much is in memory at once. */
export interface PageSizes {
  readonly entries: number;
  readonly orders: number;
}

const PAGE_SIZES: PageSizes = { entries: 5_000, orders: 200 };

export interface OpenBooks extends LedgerBooks {
  /** @throws PolicyAltered if these policies lack or alter a version in use [POL5]. */
  checkPolicies(policies: readonly Policy[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the ledger to be read, beside a running service.
 *
 * @throws NotBookedYet where a service has to be started on it first; NoDatabase, SchemaAhead, SchemaBehind, Unavailable.
 */
export async function openBooks(options: ReadOnlyOptions, sizes: PageSizes = PAGE_SIZES): Promise<OpenBooks> {
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
  const waiting = await database.read((session) => countOf(session, "ledger_backlog"));
  if (waiting === 0) return;
  throw new NotBookedYet(`${waiting} orders are older than the ledger and not booked yet; start the service on it once`);
}

function booksOf(database: ReadOnlyDatabase, sizes: PageSizes): OpenBooks {
  return {
    count: () =>
      database.read(async (session) => ({
        entries: await countOf(session, "ledger_entries"),
        orders: await countOf(session, "orders"),
      })),
    entries: () => entryPages(database, sizes.entries),
    orders: () => orderPages(database, sizes.orders),
    checkPolicies: (policies) => new PolicyVersions().check(database, policies),
    close: () => database.close(),
  };
}

async function countOf(session: Session, table: string): Promise<number> {
  const [row] = await session.query(`SELECT COUNT(*) AS number FROM ${table}`);
  return toSafeInteger(row?.number);
}

/**
 * By the primary key. An event's entries are committed together and their numbers only grow, so a page that is read later never lacks
 * a part of what an earlier one began. The first condition is the range that MariaDB walks the key by: it has none for tuples.
 */
async function* entryPages(database: ReadOnlyDatabase, limit: number): AsyncGenerator<readonly LedgerEntry[]> {
  let last: Pick<LedgerEntry, "orderId" | "sequence" | "account"> | undefined;
  for (;;) {
    const [where, values] =
      last === undefined
        ? ["", []]
        : [
            "WHERE order_id >= ? AND (order_id > ? OR sequence > ? OR (sequence = ? AND account > ?))",
            [last.orderId, last.orderId, last.sequence, last.sequence, last.account],
          ];
    const page = await database.read((session) =>
      session.select(LedgerEntryEntity, `${where} ORDER BY order_id, sequence, account LIMIT ${limit}`, values),
    );
    last = page.at(-1);
    if (last === undefined) return;
    yield page;
  }
}

async function* orderPages(database: ReadOnlyDatabase, limit: number): AsyncGenerator<readonly BookedOrder[]> {
  let last: string | undefined = "";
  for (;;) {
    const after: string = last;
    const page = await database.snapshot((session) => bookedAfter(session, after, limit));
    last = page.at(-1)?.orderId;
    if (last === undefined) return;
    yield page;
  }
}

/** The next ids of both tables, whichever has them: each half stops by its own key. */
const nextIds = (limit: number): string => `
  SELECT id FROM (SELECT id FROM orders WHERE id > ? ORDER BY id LIMIT ${limit}) AS placed
  UNION
  SELECT order_id FROM (SELECT DISTINCT order_id FROM ledger_entries WHERE order_id > ? ORDER BY order_id LIMIT ${limit}) AS booked
  ORDER BY id LIMIT ${limit}`;

async function bookedAfter(session: Session, after: string, limit: number): Promise<readonly BookedOrder[]> {
  const ids = (await session.query(nextIds(limit), [after, after])).map(({ id }) => String(id));
  if (ids.length === 0) return [];
  const orders = await loadOrders(session, ids);
  const rows = await session.query(
    `SELECT order_id, account, currency, SUM(amount) AS total FROM ledger_entries WHERE order_id IN (${marks(ids)})
     GROUP BY order_id, account, currency`,
    ids,
  );
  const sums = new Map<string, Record<string, Partial<Record<LedgerAccount, bigint>>>>(ids.map((id) => [id, {}]));
  for (const { order_id, account, currency, total } of rows) {
    const ofOrder = sums.get(String(order_id)) ?? {};
    ofOrder[String(currency)] = { ...ofOrder[String(currency)], [String(account)]: BigInt(toSafeInteger(total)) };
  }
  return ids.map((orderId) => ({ orderId, sums: sums.get(orderId) ?? {}, order: orders.get(orderId) ?? null }));
}
