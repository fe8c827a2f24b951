import type { Slice } from "../../app/ports/paging";

/** SQL, and the values of its placeholders. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** SELECT … FROM … WHERE …: it ends in a condition, to which others are added. */
export interface ListPart extends Statement {
  /** The columns of the key under their names before the SELECT; absent: they have no others. */
  readonly key?: readonly string[];
}

/** A list in the order of its key. By an index on the key, a page costs the same wherever it is. */
export interface KeysetList {
  /** Several are read together, each by its own index. */
  readonly parts: readonly ListPart[];
  /** One or two columns. The last one is different in each row. */
  readonly key: readonly string[];
  readonly isDescending?: boolean;
  /** Rows that are in several parts are in the list once. */
  readonly isDistinct?: boolean;
}

/** The values of the key. */
export type Position = readonly unknown[];

/** At most `limit` rows between two positions, both exclusive. From the end, the last row comes first. */
export function rowsBetween(list: KeysetList, { after, before, from, limit }: Slice<Position>): Statement {
  const [beyond, short] = list.isDescending === true ? (["<", ">"] as const) : ([">", "<"] as const);
  return statementOf(list, [bound(after, beyond), bound(before, short)], from, limit);
}

/** A row at the position or before it, or at it or after it. */
export function rowBeyond(list: KeysetList, side: "upTo" | "from", position: Position): Statement {
  const isLess = (side === "upTo") !== (list.isDescending === true);
  return statementOf(list, [bound(position, isLess ? "<=" : ">=")], "start", 1);
}

type Bound = (key: readonly string[]) => Statement;

/** Row comparison by parts: MySQL uses no index for (a, b) < (?, ?). */
const bound =
  (position: Position | null, comparison: "<" | ">" | "<=" | ">="): Bound =>
  ([first = "", second]) => {
    if (position === null) return { sql: "", values: [] };
    if (second === undefined) return { sql: ` AND ${first} ${comparison} ?`, values: position };
    const strict = comparison.charAt(0);
    return {
      sql: ` AND ${first} ${strict}= ? AND (${first} ${strict} ? OR ${second} ${comparison} ?)`,
      values: [position[0], ...position],
    };
  };

function statementOf(
  { parts, key, isDescending = false, isDistinct = false }: KeysetList,
  bounds: readonly Bound[],
  from: "start" | "end",
  limit: number,
): Statement {
  const direction = (from === "start") === isDescending ? "DESC" : "ASC";
  const orderedBy = (columns: readonly string[]): string =>
    ` ORDER BY ${columns.map((column) => `${column} ${direction}`).join(", ")} LIMIT ?`;
  const selects = parts.map((part): Statement => {
    const columns = part.key ?? key;
    const added = bounds.map((one) => one(columns));
    return {
      sql: part.sql + added.map(({ sql }) => sql).join("") + orderedBy(columns),
      values: [...part.values, ...added.flatMap(({ values }) => values), limit],
    };
  });
  const [only, ...others] = selects;
  if (only !== undefined && others.length === 0) return only;
  const united = selects.map(({ sql }, index) => `SELECT * FROM (${sql}) AS part_${index}`);
  return {
    sql: united.join(isDistinct ? " UNION " : " UNION ALL ") + orderedBy(key),
    values: [...selects.flatMap(({ values }) => values), limit],
  };
}
