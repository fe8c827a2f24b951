/** Copies a pattern of orders, in SQL, until a database has its size. */
import { MARK } from "./orders";

/** Columns that both databases have. */
export interface Column {
  readonly name: string;
  readonly isText: boolean;
}

/** Of an order with all that belongs to it, in an order in which they can be written. */
const WHOLE_TABLES = [
  "users",
  "orders",
  "order_payments",
  "milestones",
  "extras",
  "refunds",
  "resolutions",
  "reviews",
  "deliveries",
  "confidential_words",
  "deadlines",
  "activity",
  "ledger_entries",
  "notifications",
  "notification_counters",
] as const;

/** All but what makes an order due: that comes last, when everything else is there. */
const SLEEPING_TABLES = WHOLE_TABLES.filter((table) => table !== "deadlines");
const WAKING_TABLES = ["deadlines"] as const;

/** So much is copied beyond the first orders: their number is what an index and a page of a list depend on. */
const LEAN_TABLES = ["users", "orders", "deadlines"] as const;

export const TABLES = {
  WHOLE: WHOLE_TABLES,
  LEAN: LEAN_TABLES,
  SLEEPING: SLEEPING_TABLES,
  WAKING: WAKING_TABLES,
} as const;
/** Which tables are copied. */
export type Extent = keyof typeof TABLES;

/** Up to so many per statement. */
export const COPIES_AT_ONCE = 500;

export interface CopyStatement {
  readonly dialect: "MARIADB" | "SQLITE";
  /** The schema with the pattern. */
  readonly from: string;
  /** The schema that is filled. */
  readonly to: string;
  readonly table: string;
  /** Those that both have. */
  readonly columns: readonly Column[];
  /** The numbers of the copies, both included. */
  readonly numbers: readonly [first: number, last: number];
}

/** Each text with the mark gets the number of its copy instead; an id without the mark gets it at the same place. */
export function copySql({ dialect, from, to, table, columns, numbers: [first, last] }: CopyStatement): string {
  const code = dialect === "SQLITE" ? `printf('%0${MARK.length}d', n)` : `LPAD(n, ${MARK.length}, '0')`;
  const values = columns.map(({ name, isText }) => {
    const column = `source.${quoted(name)}`;
    if (!isText) return column;
    const marked = `REPLACE(${column}, '${MARK}', ${code})`;
    if (name !== "id") return marked;
    const parts = [`SUBSTR(${column}, 1, ${BEFORE_MARK})`, code, `SUBSTR(${column}, ${BEFORE_MARK + MARK.length + 1})`];
    return dialect === "SQLITE" ? parts.join(" || ") : `CONCAT(${parts.join(", ")})`;
  });
  return [
    `INSERT INTO ${to}.${table} (${columns.map(({ name }) => quoted(name)).join(", ")})`,
    `WITH RECURSIVE numbers(n) AS (SELECT ${first} UNION ALL SELECT n + 1 FROM numbers WHERE n < ${last})`,
    `SELECT ${values.join(", ")} FROM ${from}.${table} AS source CROSS JOIN numbers`,
  ].join(" ");
}

/** A prefix with its underscore, and the time of a ULID. */
const BEFORE_MARK = 14;

const quoted = (name: string): string => `\`${name}\``;

/** The text of the mark in the copy with this number. */
export const codeOf = (number: number): string => String(number).padStart(MARK.length, "0");
