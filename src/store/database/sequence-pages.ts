import type { ObjectLiteral } from "typeorm";
import type { PageOfOrder, Part } from "../../app/ports/paging";
import type { Database } from "./database";
import { partOf } from "./paging";
import type { Values } from "./rows";
import type { SequenceListOf } from "./sequence-list";
import type { Session } from "./session";

/** Parts of one statement: SQLite takes 500 at most. */
const PARTS_AT_ONCE = 100;

/** A list that every order has, numbered within the order. */
interface ListOfOrders<E> extends Pick<SequenceListOf<E>, "entity" | "counter"> {
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
  readonly sql: string;
  readonly values: readonly unknown[];
}

async function rowsOfPages<E extends ObjectLiteral>(
  database: Database,
  list: ListOfOrders<E>,
  wanted: readonly PageOfOrder[],
): Promise<readonly RowsOfPage<E>[]> {
  const parts = wanted.flatMap((one, page) => partsOf(list.counter, one, page));
  const found = new Map<string, Values<E>[]>();
  for (let at = 0; at < parts.length; at += PARTS_AT_ONCE) {
    const some = parts.slice(at, at + PARTS_AT_ONCE);
    await database.read((session) => readParts(session, list, some, found));
  }
  const of = (page: number, need: Need): readonly Values<E>[] => found.get(keyOf(page, need)) ?? [];
  return wanted.map((_one, page) => ({
    items: of(page, "items").toSorted((a, b) => list.numberOf(a) - list.numberOf(b)),
    upTo: of(page, "upTo").length > 0,
    from: of(page, "from").length > 0,
  }));
}

function partsOf(
  counter: string,
  { orderId, slice: { after, before, limit, from } }: PageOfOrder,
  page: number,
): readonly PartOfStatement[] {
  const bounds = [after === null ? "" : ` AND ${counter} > ?`, before === null ? "" : ` AND ${counter} < ?`].join("");
  const cursors = [after, before].filter((position) => position !== null);
  const order = from === "start" ? "ASC" : "DESC";
  const items = {
    page,
    need: "items",
    sql: `${bounds} ORDER BY ${counter} ${order} LIMIT ?`,
    values: [orderId, ...cursors, limit + 1],
  } as const;
  const beyond = (need: Need, sign: "<=" | ">=", position: number | null): readonly PartOfStatement[] =>
    position === null ? [] : [{ page, need, sql: ` AND ${counter} ${sign} ? LIMIT 1`, values: [orderId, position] }];
  return [items, ...beyond("upTo", "<=", after), ...beyond("from", ">=", before)];
}

async function readParts<E extends ObjectLiteral>(
  session: Session,
  { entity }: ListOfOrders<E>,
  parts: readonly PartOfStatement[],
  found: Map<string, Values<E>[]>,
): Promise<void> {
  const { table, decode } = session.mapping(entity);
  const selects = parts.map(
    ({ page, need, sql }) =>
      `SELECT part.*, ${page} AS page_number, '${need}' AS page_need FROM (SELECT * FROM ${table} WHERE order_id = ?${sql}) AS part`,
  );
  const rows = await session.query(
    selects.join(" UNION ALL "),
    parts.flatMap(({ values }) => values),
  );
  for (const row of rows) {
    const key = keyOf(Number(row.page_number), String(row.page_need));
    const known = found.get(key);
    if (known === undefined) found.set(key, [decode(row)]);
    else known.push(decode(row));
  }
}

const keyOf = (page: number, need: string): string => `${page} ${need}`;
