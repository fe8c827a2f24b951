import type { EntityTarget, ObjectLiteral } from "typeorm";
import type { PageOfOrder, Part } from "../../app/ports/paging";
import type { Database } from "../database/database";
import { type KeysetList, type Position, rowBeyond, rowsBetween, type Statement } from "../database/keyset";
import { byKey, partOf } from "../database/paging";
import type { Values } from "../database/rows";
import type { Session } from "../database/session";

/** Parts of one statement: SQLite takes 500 at most. */
const PARTS_AT_ONCE = 100;

/** A list that every order has, numbered within the order. */
interface ListOfOrders<E> {
  readonly entity: EntityTarget<E>;
  /** The column that counts. */
  readonly counter: string;
  readonly numberOf: (row: Values<E>) => number;
}

/** What one page needs of its order's rows: those of the page and one more, and one at or beyond each cursor. */
interface RowsOfPage<E> {
  readonly items: readonly Values<E>[];
  readonly upTo: boolean;
  readonly from: boolean;
}

/**
 * Pages of that list of many orders, by one statement for many of them: a list of orders with their lists costs no
 * statement per order [S18].
 */
export async function sequencePages<E extends ObjectLiteral>(
  database: Database,
  list: ListOfOrders<E>,
  wanted: readonly PageOfOrder[],
): Promise<readonly Part<Values<E>>[]> {
  const pages = await rowsOfPages(database, list, wanted);
  return Promise.all(
    pages.map(({ items, ...has }, index) => {
      const { slice } = wanted[index] ?? NO_PAGE;
      return partOf({ items: () => Promise.resolve(items), has: (side) => Promise.resolve(has[side]) }, slice);
    }),
  );
}

const NO_PAGE: PageOfOrder = { orderId: "", slice: { after: null, before: null, limit: 0, from: "start" } };

type Need = "items" | "upTo" | "from";

interface PartOfStatement {
  readonly page: number;
  readonly need: Need;
  readonly orderId: string;
  /** Of the order's list. */
  readonly rows: (list: KeysetList) => Statement;
}

async function rowsOfPages<E extends ObjectLiteral>(
  database: Database,
  list: ListOfOrders<E>,
  wanted: readonly PageOfOrder[],
): Promise<readonly RowsOfPage<E>[]> {
  const parts = wanted.flatMap((one, page) => partsOf(one, page));
  const found = new Map<string, Values<E>[]>();
  for (let at = 0; at < parts.length; at += PARTS_AT_ONCE) {
    const some = parts.slice(at, at + PARTS_AT_ONCE);
    await database.readInPacket((session) => readParts(session, list, some, found));
  }
  const of = (page: number, need: Need): readonly Values<E>[] => found.get(keyOf(page, need)) ?? [];
  return wanted.map((_one, page) => ({
    items: of(page, "items").toSorted((a, b) => list.numberOf(a) - list.numberOf(b)),
    upTo: of(page, "upTo").length > 0,
    from: of(page, "from").length > 0,
  }));
}

function partsOf({ orderId, slice }: PageOfOrder, page: number): readonly PartOfStatement[] {
  const { after, before } = byKey(slice);
  const oneMore = { ...slice, after, before, limit: slice.limit + 1 };
  const beyond = (need: "upTo" | "from", position: Position | null): readonly PartOfStatement[] =>
    position === null ? [] : [{ page, need, orderId, rows: (list) => rowBeyond(list, need, position) }];
  return [
    { page, need: "items", orderId, rows: (list) => rowsBetween(list, oneMore) },
    ...beyond("upTo", after),
    ...beyond("from", before),
  ];
}

async function readParts<E extends ObjectLiteral>(
  session: Session,
  { entity, counter }: ListOfOrders<E>,
  parts: readonly PartOfStatement[],
  found: Map<string, Values<E>[]>,
): Promise<void> {
  const { table, decode } = session.mapping(entity);
  const statements = parts.map(({ page, need, orderId, rows }): Statement => {
    const ofOrder = { sql: `SELECT * FROM ${table} WHERE order_id = ?`, values: [orderId] };
    const { sql, values } = rows({ parts: [ofOrder], key: [counter] });
    return { sql: `SELECT part.*, ${page} AS page_number, '${need}' AS page_need FROM (${sql}) AS part`, values };
  });
  const rows = await session.query(
    statements.map(({ sql }) => sql).join(" UNION ALL "),
    statements.flatMap(({ values }) => values),
  );
  for (const row of rows) {
    const key = keyOf(Number(row.page_number), String(row.page_need));
    const known = found.get(key);
    if (known === undefined) found.set(key, [decode(row)]);
    else known.push(decode(row));
  }
}

const keyOf = (page: number, need: string): string => `${page} ${need}`;
